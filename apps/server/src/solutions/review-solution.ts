import type { Solution } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { mayReviewSolution } from './policy.ts'
import { titleOf } from './present.ts'
import { noSolution, notReviewable, otherEdition, withdrawnAlready } from './problems.ts'
import { readSolution } from './read-solutions.ts'
import { holdSolution, updateSolution } from './store.ts'

/**
 * Another expert agrees with an edition, having compared it with its source. Problems: `not-found`, `not-allowed`,
 * `rule-refused` where there is a newer edition than the one that was read.
 */
export async function reviewSolution(
  context: ActingContext,
  { solutionId, edition }: { readonly solutionId: string; readonly edition: number },
): Promise<Solution> {
  const { actor } = context
  await change(
    context,
    ORGANISATION,
    async ({ tx, now, today, record }) => {
      const row = await holdSolution(tx, solutionId)
      if (row === null) throw noSolution()
      if (row.deletedAt !== null) throw withdrawnAlready()
      if (row.edition !== edition) throw otherEdition()
      if (!mayReviewSolution(actor, row)) throw notReviewable()
      const reviewed = { reviewedAt: now, reviewedBy: actor.personId, reviewedEdition: edition }
      await updateSolution(tx, row, { ...reviewed, checkedOn: today })
      await record({ event: 'solution.reviewed', subject: titleOf(row), after: { edition, checkedOn: today } })
      return {}
    },
    repeatOf(context),
  )
  return readSolution(context, { solutionId })
}
