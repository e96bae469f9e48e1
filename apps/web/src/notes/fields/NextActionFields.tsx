import { NEXT_ACTION_LENGTH } from '@lotse/playbook'
import { useWatch } from 'react-hook-form'
import { useText } from '../../language/use-text.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from '../NoteForm.module.css'
import type { NoteValues } from '../note-values.ts'

/** What is to be done next, by when and by whom. */
export function NextActionFields() {
  const say = useText()
  const typed = useWatch<NoteValues, 'nextAction'>({ name: 'nextAction' })
  const left = NEXT_ACTION_LENGTH - typed.length
  return (
    <>
      <TextField
        name="nextAction"
        label={say('notes:nextAction')}
        {...(left < 100 && { hint: say('notes:left', { count: left }) })}
      />
      <div className={styles.pair}>
        <DateField name="nextActionDate" label={say('notes:nextActionDate')} />
        <TextField name="nextActionOwner" label={say('notes:nextActionOwner')} />
      </div>
    </>
  )
}
