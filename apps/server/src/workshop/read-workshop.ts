import { allDecisions, DECISION_POINTS, waitsFor } from '@lotse/assessment'
import type { ItMember, WorkshopView } from '@lotse/contract'
import { teamContacts } from '../contacts/look-up.ts'
import { lookUpCustomer } from '../customers/look-up.ts'
import { pointDecisionsOf, presentedDecisions } from '../decisions/look-up.ts'
import { engagementExists } from '../engagements/look-up.ts'
import { meetingsForTask } from '../meetings/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { knownFacts } from './known-facts.ts'
import { mayKeepWorkshop } from './policy.ts'
import { presentedParked } from './present.ts'
import { pointsInScope, progressOfRows } from './scope.ts'
import { dutiesOf, type EngagementKey, findWorkshop, leftOutOf, parkedOf } from './store.ts'

/** The task of the playbook that is done with the workshop (engagement.md §3). */
export const WORKSHOP_TASK = '3080'

interface Reader {
  readonly actor: Actor
  readonly today: Change['today']
}

/** The workshop of an engagement, begun or not. Problem: `not-found`. */
export async function readWorkshop(
  { services, actor }: ActingContext,
  place: { readonly customerId: string; readonly engagementId: string },
): Promise<WorkshopView> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    await engagementExists(tx, key)
    return workshopView(tx, key, { actor, today: services.clock.today() })
  })
}

/** The same inside a transaction; the engagement is there. */
export async function workshopView(tx: Transaction, key: EngagementKey, reader: Reader): Promise<WorkshopView> {
  const [row, leftOut] = [await findWorkshop(tx, key), await leftOutOf(tx, key)]
  const rows = await pointDecisionsOf(tx, key)
  const visible = rows.filter(({ audience }) => reader.actor.kind === 'staff' || audience === 'both')
  const decisions = await presentedDecisions(tx, key, visible, reader)
  const settled = new Set(
    rows.flatMap(({ slug, state }) => (slug !== null && (state === 'decided' || state === 'deferred') ? [slug] : [])),
  )
  const inScope = pointsInScope(leftOut)
  const team = await teamOf(tx, key)
  const { mandatory, open, all, settled: done } = progressOfRows(rows, leftOut)
  const customer = await lookUpCustomer(tx, key.customerId)
  return {
    version: row?.version ?? 0,
    points: DECISION_POINTS.map(({ id }) => ({
      pointId: id,
      inScope: inScope.has(id),
      outReason: leftOut.find(({ pointId }) => pointId === id)?.reason ?? null,
    })),
    decisions: allDecisions().map(({ decision: { id } }) => ({
      decisionId: id,
      decision: decisions.find(({ slug }) => slug === id) ?? null,
      waitsFor: [...waitsFor(id, settled)],
    })),
    known: await knownFacts(tx, key, reader.today),
    parked: await presentedParked(tx, await parkedOf(tx, key)),
    team,
    meetings: await meetingsForTask(tx, key, WORKSHOP_TASK, reader.actor),
    progress: { mandatory, open: [...open], all, settled: done, complete: open.length === 0 && team.length > 0 },
    language: customer?.language === 'en' ? 'en' : 'de',
    may: { keep: mayKeepWorkshop(reader.actor, key) },
  }
}

/** The customer's IT team with what each of them takes care of. */
export async function teamOf(tx: Transaction, key: EngagementKey): Promise<ItMember[]> {
  const duties = new Map((await dutiesOf(tx, key)).map((one) => [one.contactId, one]))
  return (await teamContacts(tx, key.customerId)).map(({ id, name }) => ({
    contactId: id,
    name,
    duties: duties.get(id)?.duties ?? [],
    version: duties.get(id)?.version ?? 0,
  }))
}
