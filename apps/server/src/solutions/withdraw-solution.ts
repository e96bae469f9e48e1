import type { Solution } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { hitsIn } from './known-names.ts'
import { mayWithdrawSolution } from './policy.ts'
import { titleOf } from './present.ts'
import { namesStand, noSolution, notWithdrawn, notYours, withdrawnAlready } from './problems.ts'
import { readSolution } from './read-solutions.ts'
import { findSolution, holdSolution, originsOf, updateSolution } from './store.ts'

interface Wanted {
  readonly solutionId: string
  readonly reason: string
}

/**
 * Withdraws a solution: nobody is offered it any more, what was tried stays. Problems: `not-found`, `not-allowed`,
 * `rule-refused` where the reason, which all staff read, gives a customer away.
 */
export async function withdrawSolution(context: ActingContext, { solutionId, reason }: Wanted): Promise<Solution> {
  const { database } = context.services
  const [row, origins] = await database.transaction('portfolio', async (tx) => [
    await findSolution(tx, solutionId),
    await originsOf(tx, solutionId),
  ])
  const hits = await hitsIn(context.services, [reason], origins, row?.kept ?? [])
  if (hits.length > 0) throw namesStand(hits, 'reason')
  return setWithdrawn(context, solutionId, reason)
}

/** Brings a withdrawn solution back. Problems: `not-found`, `not-allowed`. */
export async function restoreSolution(
  context: ActingContext,
  { solutionId }: { readonly solutionId: string },
): Promise<Solution> {
  return setWithdrawn(context, solutionId, null)
}

async function setWithdrawn(context: ActingContext, solutionId: string, reason: string | null): Promise<Solution> {
  const { actor } = context
  await change(
    context,
    ORGANISATION,
    async ({ tx, now, record }) => {
      const row = await holdSolution(tx, solutionId)
      if (row === null) throw noSolution()
      if ((row.deletedAt === null) === (reason === null)) throw reason === null ? notWithdrawn() : withdrawnAlready()
      if (!mayWithdrawSolution(actor, row)) throw notYours()
      const withdrawn =
        reason === null ? { deletedAt: null, deletedBy: null } : { deletedAt: now, deletedBy: actor.personId }
      await updateSolution(tx, row, { ...withdrawn, withdrawnBecause: reason })
      await record({
        event: reason === null ? 'solution.restored' : 'solution.withdrawn',
        subject: titleOf(row),
        ...(reason !== null && { reason }),
      })
      return {}
    },
    repeatOf(context),
  )
  return readSolution(context, { solutionId })
}
