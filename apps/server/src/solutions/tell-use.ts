import { type TryOutcomeId, tryOutcomes } from '@lotse/playbook'
import { notify } from '../notices/notify.ts'
import type { Change } from '../platform/change.ts'
import { titleOf } from './present.ts'
import type { SolutionRow } from './store.ts'

interface Used {
  readonly tryId: string
  readonly engagementId: string
  readonly outcome: TryOutcomeId
  readonly solution: SolutionRow
}

/** Tells whoever wrote a solution that somebody else uses it, and what became of that. */
export async function tellUse(change: Change, { tryId, engagementId, outcome, solution }: Used): Promise<void> {
  const { id, postedBy } = solution
  if (postedBy === null || postedBy === change.actor?.personId) return
  const title = titleOf(solution)
  const { de, en } = tryOutcomes[outcome].label
  await notify(change, {
    key: `solution:${id}:used:${tryId}`,
    kind: 'solution',
    engagementId,
    to: { personIds: [postedBy] },
    title: { de: 'Ihre Lösung wird verwendet', en: 'Your solution is used' },
    words: { de: `${title}: ${de}`, en: `${title}: ${en}` },
    target: { page: 'path', path: `/solutions?solution=${id}` },
  })
}
