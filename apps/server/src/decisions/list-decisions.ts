import type { Decision, DecisionFilter, DecisionMoment } from '@lotse/contract'
import { engagementExists } from '../engagements/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import { notFound } from '../platform/http/problem.ts'
import { mayKeepDecisions, visibleAudiences } from './policy.ts'
import { presented, presentedHistory } from './present.ts'
import { thisDecision } from './problems.ts'
import { countDecisions, type DecisionRow, findDecision, historyOf, listedDecisions } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}
interface One extends Place {
  readonly decisionId: string
}
interface Query extends Place, DecisionFilter {
  readonly after?: string | undefined
  readonly limit: number
}
interface Page {
  readonly items: Decision[]
  readonly total: number
  readonly next: string | null
  readonly due: number
  readonly may: { readonly create: boolean }
}

const keyOf = (place: Place) => ({ customerId: customerId(place.customerId), engagementId: place.engagementId })

/** The decisions of an engagement that the reader may see. `after` is the number seen. Problem: `not-found`. */
export async function listDecisions({ services, actor }: ActingContext, query: Query): Promise<Page> {
  const key = keyOf(query)
  const today = services.clock.today()
  const offset = pageNumber(query.after) ?? 0
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    await engagementExists(tx, key)
    const audiences = visibleAudiences(actor)
    const rows = await listedDecisions(tx, key, audiences, query, { today, limit: query.limit, offset })
    const { total, due } = await countDecisions(tx, key, audiences, query, today)
    const seen = offset + rows.length
    return {
      items: await presented(tx, key, rows, { actor, today }),
      total,
      next: seen < total && rows.length > 0 ? String(seen) : null,
      due,
      may: { create: mayKeepDecisions(actor, key) },
    }
  })
}

/** One decision. Problem: `not-found`, also where it is not meant for the reader. */
export async function readDecision({ services, actor }: ActingContext, place: One): Promise<Decision> {
  const key = keyOf(place)
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    const row = visible(await findDecision(tx, key, place.decisionId), actor)
    const [decision] = await presented(tx, key, [row], { actor, today: services.clock.today() })
    if (!decision) throw notFound(thisDecision)
    return decision
  })
}

/** Every state the decision had, newest first. Problem: `not-found`. */
export async function readDecisionHistory({ services, actor }: ActingContext, place: One): Promise<DecisionMoment[]> {
  const key = keyOf(place)
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    const row = visible(await findDecision(tx, key, place.decisionId), actor)
    return presentedHistory(tx, key, await historyOf(tx, key.customerId, row.id), actor)
  })
}

function visible(row: DecisionRow | null, actor: Actor): DecisionRow {
  if (row === null || !visibleAudiences(actor).includes(row.audience)) throw notFound(thisDecision)
  if (row.deletedAt !== null && actor.kind !== 'staff') throw notFound(thisDecision)
  return row
}
