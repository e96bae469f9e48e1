import type { Decision } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { type DecisionValues, inputOf, newValues, replacing } from './values.ts'

interface Props {
  /** The decision that the new one replaces. */
  readonly supersedes?: Decision
  readonly onSaved?: (decision: Decision) => void
  readonly onClose: () => void
}

/** Records a decision, or replaces an earlier one; what the server refuses stands at its field. */
export function NewDecision({ supersedes, onSaved, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const save = async (values: DecisionValues) => {
    const input = { ...place, ...inputOf(values) }
    const saved = supersedes
      ? await client.decisions.supersede({ ...input, decisionId: supersedes.id })
      : await client.decisions.create(input)
    await queries.invalidateQueries({ queryKey: api.decisions.key() })
    onSaved?.(saved)
  }
  return (
    <FormDialog<DecisionValues>
      title={supersedes ? say('decisions:supersede.title', { title: supersedes.title }) : say('decisions:new.title')}
      submitLabel={say(supersedes ? 'decisions:supersede.submit' : 'decisions:new.submit')}
      defaultValues={supersedes ? replacing(supersedes) : newValues()}
      onSubmit={save}
      onClose={onClose}
    >
      <DecisionForm {...(supersedes && { present: [supersedes.owner, supersedes.decidedBy] })} />
    </FormDialog>
  )
}
