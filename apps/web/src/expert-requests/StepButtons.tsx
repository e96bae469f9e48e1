import { Button } from '@fluentui/react-components'
import type { ExpertRequest } from '@lotse/contract'
import { type ExpertRequestStepId, expertRequestSteps } from '@lotse/playbook'
import { useState } from 'react'
import { reportProblem } from '../app/toasts/report.ts'
import { useLocalised } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import styles from './expert-requests.module.css'
import { useStep } from './use-step.ts'

const StepDialog = onDemand(async () => (await import('./StepDialog.tsx')).StepDialog)

/** These say nothing more and are simply done. */
const atOnce: readonly ExpertRequestStepId[] = ['triage', 'confirm']
/** What goes on comes first and stands out; what ends it does not. */
const forward: readonly ExpertRequestStepId[] = ['approve', 'begin', 'close', 'confirm', 'triage', 'assign']

interface Props {
  readonly request: ExpertRequest
  /** Steps that the form around takes itself. */
  readonly without?: readonly ExpertRequestStepId[]
}

/** What the reader may do with a request now. */
export function StepButtons({ request, without = [] }: Props) {
  const localised = useLocalised()
  const take = useStep(request)
  const [open, setOpen] = useState<ExpertRequestStepId | null>(null)
  const steps = request.may.steps.filter((step) => !without.includes(step))
  if (steps.length === 0) return null
  // Somebody else instead of the expert who helps already is possible, and nothing that is called for.
  const primary = request.state === 'active' ? 'close' : forward.find((step) => steps.includes(step))
  const go = async (step: ExpertRequestStepId) => {
    if (!atOnce.includes(step)) return setOpen(step)
    try {
      await take({ step })
    } catch (error) {
      reportProblem(error)
    }
  }
  return (
    <div className={styles.actions}>
      {steps
        .toSorted((one, other) => rank(one) - rank(other))
        .map((step) => (
          <Button
            key={step}
            {...(step === primary && { appearance: 'primary' as const })}
            {...StepDialog.fetchedBy}
            onClick={() => void go(step)}
          >
            {localised(expertRequestSteps[step].label)}
          </Button>
        ))}
      {open && <StepDialog request={request} step={open} onClose={() => setOpen(null)} />}
    </div>
  )
}

const rank = (step: ExpertRequestStepId): number => {
  const place = forward.indexOf(step)
  return place === -1 ? forward.length : place
}
