import type { AccelerationCase, Localised } from '@lotse/contract'
import { causes, stepStateLabels } from '@lotse/playbook'

interface CaseChange {
  readonly what: 'cause' | 'others' | 'reason' | 'review' | 'steps'
  /** Empty: nothing there. */
  readonly from: string
  readonly to: string
}

type Seen = Pick<AccelerationCase, 'primaryCause' | 'causes' | 'causeReason' | 'steps' | 'review'>

/** What of a case differs between two states of it, in words; what is the same is left out. */
export function caseChanges(before: Seen, now: Seen, localised: (words: Localised) => string): readonly CaseChange[] {
  const said = (seen: Seen): Readonly<Record<CaseChange['what'], string>> => {
    const { primaryCause, causes: all, causeReason, steps, review } = seen
    const label = (id: keyof typeof causes) => localised(causes[id].label)
    return {
      cause: primaryCause === null ? '' : label(primaryCause),
      others: all
        .filter((id) => id !== primaryCause)
        .map(label)
        .join(', '),
      reason: causeReason,
      review: review?.title ?? '',
      steps: steps.map(({ title, state }) => `${localised(title)} – ${localised(stepStateLabels[state])}`).join('; '),
    }
  }
  const [first, second] = [said(before), said(now)]
  return (['cause', 'others', 'reason', 'review', 'steps'] as const)
    .filter((what) => first[what] !== second[what])
    .map((what) => ({ what, from: first[what], to: second[what] }))
}
