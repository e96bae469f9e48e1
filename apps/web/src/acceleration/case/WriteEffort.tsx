import type { IsoDate } from '@lotse/calendar'
import { client } from '../../app/api.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useKeepView } from '../use-view.ts'

interface Values {
  readonly on: string
  readonly words: string
}

/** Writes down what was tried; it is a line of task 3650 as well. */
export function WriteEffort({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const say = useText()
  const place = usePlace()
  const today = useToday()
  const keep = useKeepView()
  const send = async ({ on, words }: Values) => {
    await keep(client.acceleration.addEffort({ ...place, caseId, on: on as IsoDate, words }))
    showToast({ words: { key: 'acceleration:efforts.written' } })
  }
  return (
    <FormDialog<Values>
      title={say('acceleration:efforts.new')}
      submitLabel={say('acceleration:save')}
      defaultValues={{ on: today, words: '' }}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        name="words"
        required
        multiline
        rows={3}
        label={say('acceleration:efforts.words')}
        hint={say('acceleration:efforts.hint')}
      />
      <DateField name="on" required max={today} label={say('acceleration:efforts.on')} />
    </FormDialog>
  )
}
