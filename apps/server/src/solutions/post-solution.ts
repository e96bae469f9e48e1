import type { IsoDate } from '@lotse/calendar'
import type { Solution } from '@lotse/contract'
import type { NameHit } from '@lotse/playbook'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId, ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import type { Services } from '../platform/services.ts'
import type { SolutionContent } from '../tables/library.ts'
import { hitsIn } from './known-names.ts'
import { mayTrySolution } from './policy.ts'
import { titleOf } from './present.ts'
import { dayToCome, namesStand, notThere, sayWhere } from './problems.ts'
import { readSolution } from './read-solutions.ts'
import { contentOf, insertEdition, insertSolution, keepOrigin, originsOf } from './store.ts'
import { insertTry } from './try-store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

export interface Written extends SolutionContent {
  readonly checkedOn: IsoDate
  /** Words that were marked as the name of a product or a common word. */
  readonly kept: string[]
}

/** Every text of an entry that people read. */
export function textsOf({ words, ...content }: SolutionContent): string[] {
  const told = [words.de, words.en].flatMap((one) => (one ? [one.title, one.symptoms, ...one.steps, one.limits] : []))
  return [...told, content.product, content.productVersion, content.source, content.sourceUrl]
}

/** Problems: `input-not-valid` for a day to come, `rule-refused` for what is documented nowhere. */
export function refuseUnfit({ checkedOn, sureness, source, sourceUrl }: Written, today: IsoDate): void {
  if (checkedOn > today) throw dayToCome('checkedOn')
  if (sureness === 'confirmed' && source === '' && sourceUrl === '') throw sayWhere()
}

/**
 * Which words would give a customer away; nothing is kept.
 * @param from the engagement a new entry comes from
 * @param solutionId the entry that is changed or copied: also the customers it came from are looked for
 */
export async function checkNames(
  { services }: ActingContext,
  {
    texts,
    from,
    solutionId,
    kept,
  }: {
    readonly texts: string[]
    readonly from: Place | null
    readonly solutionId: string | null
    readonly kept: string[]
  },
): Promise<{ hits: NameHit[] }> {
  return { hits: await hitsIn(services, texts, await comingFrom(services, from, solutionId), kept) }
}

/** The customers whose people and parts of names are looked for. */
async function comingFrom(
  { database }: Pick<Services, 'database'>,
  from: Place | null,
  solutionId: string | null,
): Promise<string[]> {
  const origins = solutionId === null ? [] : await database.transaction('portfolio', (tx) => originsOf(tx, solutionId))
  return [...origins, ...(from ? [from.customerId] : [])]
}

interface Wanted extends Written {
  readonly from: Place | null
  readonly copyOf: string | null
}

/**
 * Posts a solution, from an engagement, from another solution or from scratch. Where it comes from stands at that engagement
 * alone, as something that helped there. Problems: `rule-refused` with every word that gives a customer away, `not-allowed`,
 * `not-found`, `input-not-valid` for a day to come.
 */
export async function postSolution(context: ActingContext, { from, copyOf, ...written }: Wanted): Promise<Solution> {
  const { services, actor } = context
  refuseUnfit(written, services.clock.today())
  const hits = await hitsIn(services, textsOf(written), await comingFrom(services, from, copyOf), written.kept)
  if (hits.length > 0) throw namesStand(hits, 'kept')
  const content = contentOf(written)
  // Two scopes are two transactions. Without the second one the first refers to nothing, which nobody is shown; the other
  // way round there would be an entry of which nobody knows where it comes from.
  const origin = from && (await recordOrigin(context, from, titleOf(content)))
  const { id } = await change(
    context,
    ORGANISATION,
    async ({ tx, now, record }) => {
      const id = origin?.solutionId ?? newId()
      const by = { postedAt: now, postedBy: actor.personId, changedAt: now, changedBy: actor.personId }
      const { checkedOn, kept } = written
      await insertSolution(tx, { customerId: ORGANISATION, id, ...content, checkedOn, kept, copyOf, ...by })
      await insertEdition(tx, { solutionId: id, edition: 1, content, reason: '', at: now, byPerson: actor.personId })
      await record({
        event: 'solution.posted',
        subject: titleOf(content),
        after: {
          ...{ solution: id, product: content.product, sureness: content.sureness, checkedOn },
          ...(kept.length > 0 && { kept }),
        },
      })
      return { id }
    },
    repeatOf(context),
  )
  return readSolution(context, { solutionId: id, engagementId: from?.engagementId })
}

/** Says at the engagement that a solution comes from there, and under which id it will stand. */
async function recordOrigin(context: ActingContext, from: Place, title: string): Promise<{ solutionId: string }> {
  const key = { customerId: customerId(from.customerId), engagementId: from.engagementId }
  if (!mayTrySolution(context.actor, key)) throw notThere()
  return change(
    context,
    key.customerId,
    async (change) => {
      const { tx, now, today, record } = change
      await holdEngagementOf(change, key.engagementId)
      const solutionId = newId()
      const by = context.actor.personId
      const at = { triedOn: today, recordedAt: now, recordedBy: by, changedAt: now, changedBy: by }
      const what = { solutionId, outcome: 'helped' as const, words: '', search: '', isOrigin: true }
      await insertTry(tx, { ...key, id: newId(), ...what, ...at })
      await keepOrigin(tx, { ...key, solutionId })
      await record({
        event: 'solution.tried',
        engagementId: key.engagementId,
        subject: title,
        after: { outcome: 'helped' },
      })
      return { solutionId }
    },
    repeatOf(context),
  )
}
