import type { SolutionTries } from '@lotse/contract'
import { engagementExists } from '../engagements/look-up.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { namesOf } from '../platform/names.ts'
import { solutionsTriedOf } from './look-up.ts'
import { mayTrySolution } from './policy.ts'
import { titlesOf } from './present.ts'
import { solutionsById } from './store.ts'

export interface Place {
  readonly customerId: string
  readonly engagementId: string
}

/**
 * What was tried at an engagement, with the titles; in the scope of the portfolio, because these are the organisation's.
 * Problem: `not-found`.
 */
export async function readTries(
  { services, actor }: Pick<ActingContext, 'services' | 'actor'>,
  place: Place,
): Promise<SolutionTries> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  return services.database.transaction('portfolio', async (tx) => {
    await engagementExists(tx, key)
    const { items, isProven } = await solutionsTriedOf(tx, key)
    const names = await namesOf(
      tx,
      items.map(({ recordedBy }) => recordedBy),
    )
    const solutions = await solutionsById(
      tx,
      items.flatMap(({ solutionId }) => solutionId ?? []),
    )
    return {
      items: items.flatMap(({ id, solutionId, outcome, words, search, isOrigin, triedOn, recordedBy, version }) => {
        const solution = solutions.get(solutionId ?? '')
        // Posting one was begun here and came to nothing.
        if (solutionId !== null && solution === undefined) return []
        const told = { id, solutionId, outcome, words, search, isOrigin, triedOn, version }
        return [{ ...told, titles: solution ? titlesOf(solution) : null, by: names(recordedBy) }]
      }),
      isProven,
      may: { record: mayTrySolution(actor, key) },
    }
  })
}
