import { EVIDENCE_LENGTH, type PlaybookTask, skipReasons, taskName } from '@lotse/playbook'
import { useWatch } from 'react-hook-form'
import { useLocalised, useText } from '../../language/use-text.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from './start.module.css'
import { fieldOf, startSkips } from './start-values.ts'

const states = ['complete', 'notStarted', 'notRequired'] as const

/** One earlier task: how it stands, and what that demands. */
export function EarlierTask({ task }: { readonly task: PlaybookTask }) {
  const say = useText()
  const localised = useLocalised()
  const name = `tasks.${fieldOf(task.id)}`
  const state: unknown = useWatch({ name: `${name}.state` })
  return (
    <div className={styles.task}>
      <SelectField
        name={`${name}.state`}
        label={localised(taskName(task))}
        options={states.map((value) => ({ value, label: say(`start:state.${value}`) }))}
      />
      {state === 'notRequired' && (
        <>
          <SelectField
            name={`${name}.skipped`}
            label={say('start:skipReason')}
            options={startSkips.map((value) => ({ value, label: localised(skipReasons[value].label) }))}
          />
          <TextField
            name={`${name}.evidence`}
            label={say('start:evidence')}
            hint={say('start:evidenceHint', { count: EVIDENCE_LENGTH })}
            required
          />
        </>
      )}
      {state === 'complete' && task.completion === 'checklistResolved' && (
        <>
          <TextField name={`${name}.by`} label={say('start:confirmedBy')} required />
          <DateField name={`${name}.on`} label={say('start:confirmedOn')} required />
        </>
      )}
    </div>
  )
}
