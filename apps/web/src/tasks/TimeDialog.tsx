import { isIsoDate } from '@lotse/calendar'
import type { TimeEntry } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { useSelf } from '../app/session.ts'
import { useOwnRoles } from '../engagements/own-roles.ts'
import { usePeopleHere } from '../engagements/people.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { DateField } from '../ui/form/DateField.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'

type Name = 'workedOn' | 'minutes' | 'what'

interface Props {
  readonly taskId: string
  /** Null: a new entry. */
  readonly entry: TimeEntry | null
  readonly onClose: () => void
}

/** Records time on a task, or changes an entry. */
export function TimeDialog({ taskId, entry, onClose }: Props) {
  return entry ? <Change entry={entry} onClose={onClose} /> : <Add taskId={taskId} onClose={onClose} />
}

function Add({ taskId, onClose }: Omit<Props, 'entry'>) {
  const say = useText()
  const today = useToday()
  const place = usePlace()
  const queries = useQueryClient()
  const self = useSelf()
  const mayForOthers = useOwnRoles().includes('FM')
  const people = usePeopleHere()
  const save = async (values: NewTime) => {
    await client.timeEntries.add({
      ...place,
      taskId,
      ...(mayForOthers && values.personId !== '' && { personId: values.personId }),
      workedOn: isIsoDate(values.workedOn) ? values.workedOn : today,
      minutes: Number(values.minutes),
      what: values.what,
    })
    await queries.invalidateQueries({ queryKey: api.timeEntries.key() })
  }
  return (
    <FormDialog<NewTime>
      title={say('tasks:add')}
      submitLabel={say('tasks:save')}
      defaultValues={{ workedOn: today, minutes: '', what: '', personId: self?.id ?? '' }}
      onSubmit={save}
      onClose={onClose}
    >
      {mayForOthers && (
        <SelectField
          name="personId"
          label={say('tasks:person')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Fields />
    </FormDialog>
  )
}

type NewTime = { workedOn: string; minutes: string; what: string; personId: string }

function Change({ entry, onClose }: { readonly entry: TimeEntry; readonly onClose: () => void }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const queries = useQueryClient()
  const save = async (values: { [K in Name]: string }, on: TimeEntry) => {
    await client.timeEntries.change({
      params: { ...place, entryId: entry.id },
      headers: { 'if-match': ifMatch(on.version) },
      body: {
        ...(isIsoDate(values.workedOn) && { workedOn: values.workedOn }),
        minutes: Number(values.minutes),
        what: values.what,
      },
    })
    await queries.invalidateQueries({ queryKey: api.timeEntries.key() })
  }
  return (
    <EditDialog<Name, TimeEntry>
      title={say('tasks:edit')}
      submitLabel={say('tasks:save')}
      thing={entry}
      valuesOf={({ workedOn, minutes, what }) => ({ workedOn, minutes: String(minutes), what })}
      fields={{
        workedOn: { label: say('tasks:day'), show: (day) => (isIsoDate(day) ? format.date(day) : day) },
        minutes: { label: say('tasks:minutes') },
        what: { label: say('tasks:what') },
      }}
      save={save}
      onClose={onClose}
    >
      <Fields />
    </EditDialog>
  )
}

function Fields() {
  const say = useText()
  const today = useToday()
  return (
    <>
      <DateField name="workedOn" required max={today} label={say('tasks:day')} />
      <TextField name="minutes" required type="number" label={say('tasks:minutes')} />
      <TextField name="what" required label={say('tasks:what')} />
    </>
  )
}
