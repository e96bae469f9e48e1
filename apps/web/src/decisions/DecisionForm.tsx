import type { Decider } from '@lotse/contract'
import { useWatch } from 'react-hook-form'
import { useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { ChoiceField } from '../ui/form/ChoiceField.tsx'
import { DateField } from '../ui/form/DateField.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './decisions.module.css'
import { decisionStates } from './search.ts'
import { useDeciders } from './use-deciders.ts'
import { useOrigins } from './use-origins.ts'
import { type DecisionValues, stateOf } from './values.ts'

const nobody: readonly Decider[] = []

/** The fields of a decision, inside a form: what its state asks for, and what it is about. */
export function DecisionForm({ present = nobody }: { readonly present?: readonly (Decider | null)[] }) {
  const say = useText()
  const today = useToday()
  const values = useWatch<DecisionValues>() as DecisionValues
  const state = stateOf(values.state)
  const deciders = useDeciders(present)
  return (
    <>
      <TextField name="title" label={say('decisions:field.title')} hint={say('decisions:field.titleHint')} required />
      <SelectField
        name="state"
        label={say('decisions:field.state')}
        options={decisionStates.map((one) => ({ value: one, label: say(`decisions:state.${one}`) }))}
      />
      {(state === 'decided' || state === 'proposed') && (
        <TextField
          name="outcome"
          label={say(state === 'decided' ? 'decisions:field.outcome' : 'decisions:field.proposal')}
          multiline
          rows={2}
          required={state === 'decided'}
        />
      )}
      {state === 'decided' && (
        <div className={styles.row}>
          <SelectField
            name="decidedBy"
            label={say('decisions:field.decidedBy')}
            empty="–"
            options={deciders}
            required
          />
          <DateField name="decidedOn" label={say('decisions:field.decidedOn')} max={today} required />
        </div>
      )}
      {state === 'deferred' && <DateField name="deferredUntil" label={say('decisions:field.deferredUntil')} required />}
      <div className={styles.row}>
        <SelectField name="owner" label={say('decisions:field.owner')} empty="–" options={deciders} />
        {(state === 'open' || state === 'proposed') && <DateField name="dueOn" label={say('decisions:field.dueOn')} />}
      </div>
      <TextField name="context" label={say('decisions:field.context')} multiline rows={3} />
      <TextField
        name="options"
        label={say('decisions:field.options')}
        hint={say('decisions:field.optionsHint')}
        multiline
        rows={3}
      />
      <Origin meetingId={values.meetingId} />
      <ChoiceField
        name="audience"
        label={say('decisions:field.audience')}
        options={(['both', 'team'] as const).map((one) => ({ value: one, label: say(`decisions:audience.${one}`) }))}
      />
    </>
  )
}

/** The meeting it comes from and the task it concerns. */
function Origin({ meetingId }: { readonly meetingId: string }) {
  const say = useText()
  const { tasks, meetings } = useOrigins(meetingId)
  return (
    <div className={styles.row}>
      <SelectField name="taskId" label={say('decisions:field.task')} empty="–" options={tasks} />
      <SelectField name="meetingId" label={say('decisions:field.meeting')} empty="–" options={meetings} />
    </div>
  )
}
