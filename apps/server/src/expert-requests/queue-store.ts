import type { IsoDate } from '@lotse/calendar'
import type { ExpertRequestFilter } from '@lotse/contract'
import { and, eq, ilike, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { customer, engagement } from '../tables/engagements.ts'
import { expertRequest } from '../tables/expert-requests.ts'
import type { ExpertRequestRow } from './store.ts'

/** Requests of all customers: read in the portfolio scope. */

interface Asked extends ExpertRequestFilter {
  readonly today: IsoDate
  readonly personId: string
}

/** Of engagements that are there; somebody else’s drafts are nobody’s business yet. */
const inSight = (personId: string): SQL | undefined =>
  and(
    isNull(expertRequest.deletedAt),
    isNull(engagement.deletedAt),
    or(sql`${expertRequest.state} <> 'draft'`, eq(expertRequest.createdBy, personId)),
  )

const toDecide: SQL = sql`(${expertRequest.waitsFor} = 'approver' and ${expertRequest.state} <> 'draft')`
const mine = (personId: string): SQL =>
  sql`(${personId}::uuid in (${expertRequest.createdBy}, ${expertRequest.submittedBy}, ${expertRequest.expertId}))`
const overdue = (today: IsoDate): SQL => sql`(${expertRequest.dueOn} < ${today}::date)`

function matching({ view, state, topic, overdue: onlyOverdue, search, today, personId }: Asked): SQL | undefined {
  const pattern = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : undefined
  return and(
    inSight(personId),
    view === 'toDecide' ? toDecide : view === 'mine' ? mine(personId) : sql`${expertRequest.state} <> 'draft'`,
    state && eq(expertRequest.state, state),
    topic && sql`${expertRequest.form} ->> 'topic' = ${topic}`,
    onlyOverdue ? overdue(today) : undefined,
    pattern === undefined
      ? undefined
      : or(
          ilike(customer.name, pattern),
          sql`${expertRequest.form} ->> 'partner' ilike ${pattern}`,
          sql`${expertRequest.form} ->> 'blocker' ilike ${pattern}`,
        ),
  )
}

const ofEngagement = and(
  eq(engagement.customerId, expertRequest.customerId),
  eq(engagement.id, expertRequest.engagementId),
)
const ofCustomer = and(eq(customer.customerId, expertRequest.customerId), isNull(customer.deletedAt))

/** Overdue ones first, then what is due earlier, what waits for nobody at the end, the newest of those first. */
export async function queuedRequests(
  tx: Transaction,
  asked: Asked,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ExpertRequestRow[]> {
  const rows = await tx
    .select({ request: expertRequest })
    .from(expertRequest)
    .innerJoin(engagement, ofEngagement)
    .innerJoin(customer, ofCustomer)
    .where(matching(asked))
    .orderBy(
      sql`${expertRequest.dueOn} nulls last`,
      sql`(${expertRequest.waitsFor} is null)`,
      sql`${expertRequest.id} desc`,
    )
    .limit(limit)
    .offset(offset)
  return rows.map(({ request }) => request)
}

/** How many fit, and how many wait for approvers, concern oneself, are overdue. */
export async function countQueue(
  tx: Transaction,
  asked: Asked,
): Promise<{ readonly total: number; readonly toDecide: number; readonly mine: number; readonly overdue: number }> {
  const count = (condition: SQL | undefined) => sql<number>`(count(*) filter (where ${condition ?? sql`true`}))::int`
  const [row] = await tx
    .select({
      total: count(matching(asked)),
      toDecide: count(toDecide),
      mine: count(sql`${mine(asked.personId)} and ${expertRequest.waitsFor} is not null`),
      overdue: count(overdue(asked.today)),
    })
    .from(expertRequest)
    .innerJoin(engagement, ofEngagement)
    .innerJoin(customer, ofCustomer)
    .where(inSight(asked.personId))
  return row ?? { total: 0, toDecide: 0, mine: 0, overdue: 0 }
}
