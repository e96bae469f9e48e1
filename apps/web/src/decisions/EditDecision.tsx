import type { Decision } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { TextField } from '../ui/form/TextField.tsx'
import { Touches } from '../workshop/Touches.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import styles from './decisions.module.css'
import { useDeciders } from './use-deciders.ts'
import { useOrigins } from './use-origins.ts'
import { audienceOf, type DecisionField, inputOf, stateOf, valuesOf, workshopPointOf } from './values.ts'

type Name = DecisionField | 'reason'

const withReason = (decision: Decision): Record<Name, string> => ({ ...valuesOf(decision), reason: '' })

/** Changes a decision; its earlier state stays in its history. When somebody was faster, both sides are shown. */
export function EditDecision({ decision, onClose }: { readonly decision: Decision; readonly onClose: () => void }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const queries = useQueryClient()
  const present = useMemo(() => [decision.owner, decision.decidedBy], [decision])
  const deciders = useDeciders(present)
  const origins = useOrigins(decision.meetingId ?? '')
  const point = workshopPointOf(decision)
  const save = async ({ reason, ...values }: Record<Name, string>, { id, version }: Decision) => {
    await client.decisions.change({
      params: { ...place, decisionId: id },
      headers: { 'if-match': ifMatch(version) },
      body: { ...inputOf(values), ...(reason.trim() && { reason: reason.trim() }) },
    })
    await queries.invalidateQueries({ queryKey: api.decisions.key() })
  }
  const nameOf = (value: string) => labelIn(deciders, value)
  const day = (value: string) => (value === '' ? '' : format.date(value))
  return (
    <EditDialog<Name, Decision>
      title={say('decisions:edit.title')}
      submitLabel={say('decisions:edit.submit')}
      thing={decision}
      valuesOf={withReason}
      fields={{
        title: { label: say('decisions:field.title') },
        state: { label: say('decisions:field.state'), show: (value) => say(`decisions:state.${stateOf(value)}`) },
        context: { label: say('decisions:field.context') },
        options: { label: say('decisions:field.options') },
        outcome: { label: say('decisions:field.outcome') },
        decidedBy: { label: say('decisions:field.decidedBy'), show: nameOf },
        decidedOn: { label: say('decisions:field.decidedOn'), show: day },
        deferredUntil: { label: say('decisions:field.deferredUntil'), show: day },
        dueOn: { label: say('decisions:field.dueOn'), show: day },
        owner: { label: say('decisions:field.owner'), show: nameOf },
        taskId: { label: say('decisions:field.task'), show: (value) => labelIn(origins.tasks, value) },
        meetingId: { label: say('decisions:field.meeting'), show: (value) => labelIn(origins.meetings, value) },
        audience: {
          label: say('decisions:field.audience'),
          show: (value) => say(`decisions:audience.${audienceOf(value)}`),
        },
        reason: { label: say('decisions:field.reason') },
      }}
      save={save}
      onClose={onClose}
    >
      <DecisionForm present={present} />
      <TextField name="reason" label={say('decisions:field.reason')} hint={say('decisions:field.reasonHint')} />
      {point !== null && (
        <>
          <p className={styles.small}>{say('decisions:wordsOnly')}</p>
          <Touches decisionId={point} />
        </>
      )}
    </EditDialog>
  )
}

const labelIn = (choices: readonly { readonly value: string; readonly label: string }[], value: string): string =>
  choices.find((one) => one.value === value)?.label ?? value
