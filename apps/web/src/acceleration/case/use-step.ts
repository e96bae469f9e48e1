import type { AccelerationView, CaseStep } from '@lotse/contract'
import { useState } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useKeepView } from '../use-view.ts'

/** What can be said about a step. */
export interface StepChange {
  readonly state?: CaseStep['state']
  readonly note?: string
  readonly personId?: string | null
  readonly dueOn?: CaseStep['dueOn']
  /** Only by an expert: the desktop architect may be brought back. */
  readonly approved?: boolean
}

/** Saves a step on top of the version that the person saw. @throws Problem */
export function useSaveStep(caseId: string): (step: CaseStep, body: StepChange) => Promise<AccelerationView> {
  const place = usePlace()
  const keep = useKeepView()
  return ({ cause, key, version }, body) =>
    keep(
      client.acceleration.setStep({
        params: { ...place, caseId, cause, key },
        headers: { 'if-match': ifMatch(version) },
        body,
      }),
    )
}

/** Begins or finishes a step with one click, and offers to take it back; an expert agrees to one. A refusal is told. */
export function useStep(caseId: string) {
  const save = useSaveStep(caseId)
  const undoToast = useUndoToast()
  const [isBusy, setBusy] = useState(false)
  const set = async (step: CaseStep, state: 'active' | 'done') => {
    setBusy(true)
    try {
      const view = await save(step, { state })
      undoToast(state === 'done' ? 'acceleration:plan.finished' : 'acceleration:plan.begun', async () => {
        const after = view.open?.steps.find(({ cause, key }) => cause === step.cause && key === step.key)
        if (after) await save(after, { state: step.state })
      })
    } catch (problem) {
      reportProblem(problem)
    } finally {
      setBusy(false)
    }
  }
  const approve = async (step: CaseStep) => {
    setBusy(true)
    await save(step, { approved: true }).catch(reportProblem)
    setBusy(false)
  }
  return { set, approve, isBusy }
}
