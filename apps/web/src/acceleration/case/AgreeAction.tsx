import { isIsoDate } from '@lotse/calendar'
import type { CaseAction } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, client, ifMatch } from '../../app/api.ts'
import { EditDialog } from '../../app/EditDialog.tsx'
import { usePeopleHere } from '../../engagements/people.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from '../acceleration.module.css'
import { actionIn } from '../current.ts'
import { useKeepView } from '../use-view.ts'
import { agreedOf, atWho, whoOf, withPresent } from './agreed.ts'

interface Props {
  readonly caseId: string
  /** Null: a new one. */
  readonly action: CaseAction | null
  readonly onClose: () => void
}

/** Agrees who does what until when, and whether the customer sees it; or changes what was agreed. */
export function AgreeAction({ caseId, action, onClose }: Props) {
  return action === null ? (
    <NewAction caseId={caseId} onClose={onClose} />
  ) : (
    <ChangedAction caseId={caseId} action={action} onClose={onClose} />
  )
}

type Name = 'words' | 'who' | 'dueOn' | 'shared'
type Values = Record<Name, string>

function NewAction({ caseId, onClose }: Omit<Props, 'action'>) {
  const say = useText()
  const place = usePlace()
  const keep = useKeepView()
  const send = async (values: Values) => {
    await atWho(keep(client.acceleration.addAction({ ...place, caseId, ...agreedOf(values) })))
  }
  return (
    <FormDialog<Values>
      title={say('acceleration:joint.new')}
      submitLabel={say('acceleration:save')}
      defaultValues={{ words: '', who: '', dueOn: '', shared: '' }}
      onSubmit={send}
      onClose={onClose}
    >
      <Fields who={useWho()} />
    </FormDialog>
  )
}

const valuesOf = (action: CaseAction): Values => ({
  words: action.words,
  who: whoOf(action),
  dueOn: action.dueOn ?? '',
  shared: action.shared ? 'yes' : '',
})

function ChangedAction({ caseId, action, onClose }: Props & { readonly action: CaseAction }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const keep = useKeepView()
  // Whoever left meanwhile still is whose it is, until somebody says otherwise.
  const who = withPresent(useWho(), action)
  const save = async (values: Values, on: CaseAction) => {
    const { personId, contactId, ...body } = agreedOf(values)
    await atWho(
      keep(
        client.acceleration.changeAction({
          params: { ...place, caseId, actionId: on.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: { ...body, ...(values.who !== whoOf(on) && { personId, contactId }) },
        }),
      ),
    )
  }
  const yes = (value: string) => say(value === 'yes' ? 'acceleration:answers.yes' : 'acceleration:answers.no')
  return (
    <EditDialog<Name, CaseAction>
      title={say('acceleration:joint.change')}
      submitLabel={say('acceleration:save')}
      thing={action}
      valuesOf={valuesOf}
      fields={{
        words: { label: say('acceleration:joint.words') },
        who: {
          label: say('acceleration:joint.who'),
          show: (value) => who.find((one) => one.value === value)?.label ?? value,
        },
        dueOn: { label: say('acceleration:step.dueOn'), show: (day) => (isIsoDate(day) ? format.date(day) : day) },
        shared: { label: say('acceleration:joint.share'), show: yes },
      }}
      currentOf={actionIn(action.id)}
      save={save}
      onClose={onClose}
    >
      <Fields who={who} />
    </EditDialog>
  )
}

interface Whose {
  readonly value: string
  readonly label: string
}

function Fields({ who }: { readonly who: readonly Whose[] }) {
  const say = useText()
  return (
    <>
      <TextField name="words" required multiline rows={2} label={say('acceleration:joint.words')} />
      <div className={styles.pair}>
        <SelectField
          name="who"
          label={say('acceleration:joint.who')}
          empty={say('acceleration:plan.nobody')}
          options={who}
        />
        <DateField name="dueOn" label={say('acceleration:step.dueOn')} />
      </div>
      <Shared />
    </>
  )
}

function Shared() {
  const say = useText()
  return <CheckField name="shared" label={say('acceleration:joint.share')} hint={say('acceleration:joint.shareHint')} />
}

/** The team, the customer's own people and its contacts in one list; the value says which of them: `contact:<id>`. */
function useWho(): readonly Whose[] {
  const say = useText()
  const { customerId } = usePlace()
  const people = usePeopleHere()
  const { data } = useQuery(api.contacts.list.queryOptions({ input: { customerId, limit: 200 } }))
  return useMemo(
    () => [
      ...people.map(({ id, name }) => ({ value: `person:${id}`, label: name })),
      ...(data?.items ?? []).map(({ id, name }) => ({
        value: `contact:${id}`,
        label: say('acceleration:joint.contact', { name }),
      })),
    ],
    [say, people, data],
  )
}
