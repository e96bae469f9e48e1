import type { Solution } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { hitsIn } from './known-names.ts'
import { mayChangeSolution } from './policy.ts'
import { refuseUnfit, textsOf, type Written } from './post-solution.ts'
import { titleOf } from './present.ts'
import { namesStand, noSolution, notYours, withdrawnAlready } from './problems.ts'
import { readSolution } from './read-solutions.ts'
import { contentOf, holdSolution, insertEdition, originsOf, updateSolution } from './store.ts'

interface Request {
  readonly params: { readonly solutionId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: Written & { readonly reason: string }
}

/**
 * Changes a solution. Other words are another edition; a later day of comparison alone is none. Problems: `not-found`,
 * `not-allowed`, `changed-meanwhile` with the present solution, `rule-refused` with every word that gives a customer away.
 */
export async function changeSolution(context: ActingContext, { params, headers, body }: Request): Promise<Solution> {
  const { services, actor } = context
  const { reason, ...written } = body
  const origins = await services.database.transaction('portfolio', (tx) => originsOf(tx, params.solutionId))
  const hits = await hitsIn(services, [...textsOf(written), reason], origins, written.kept)
  if (hits.length > 0) throw namesStand(hits, 'kept')
  // Every use of it lies at other customers: what is shown is read in the scope of the portfolio.
  const present = await readSolution(context, params)
  await change(context, ORGANISATION, async ({ tx, now, today, record }) => {
    const before = await holdSolution(tx, params.solutionId)
    if (before === null) throw noSolution()
    if (before.deletedAt !== null) throw withdrawnAlready()
    if (!mayChangeSolution(actor, before)) throw notYours()
    if (before.version !== expectedVersion(headers)) throw changedMeanwhile(present)
    const { checkedOn, kept } = written
    refuseUnfit(written, today)
    const content = contentOf(written)
    const { from, to } = differences(contentOf(before), content)
    const isEdition = Object.keys(to).length > 0
    const edition = before.edition + (isEdition ? 1 : 0)
    const by = isEdition && { changedAt: now, changedBy: actor.personId }
    await updateSolution(tx, before, { ...content, checkedOn, kept, namesFound: [], edition, ...by })
    if (isEdition)
      await insertEdition(tx, { solutionId: before.id, edition, content, reason, at: now, byPerson: actor.personId })
    const aside = differences(before, { checkedOn, kept })
    await record({
      event: 'solution.changed',
      subject: titleOf(content),
      before: { ...from, ...aside.from },
      after: { ...to, ...aside.to },
      ...(reason !== '' && { reason }),
    })
    return {}
  })
  return readSolution(context, params)
}
