import type { IsoDate, Month } from '@lotse/calendar'
import type { CaseTrigger, Cause, DeskRow, DeskState, EvidencePiece } from '@lotse/contract'
import type { EvidenceKind } from '@lotse/playbook'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'

/** The desk in SQL: kept rows, narrowed and in order. In the scope of the portfolio. */

export interface DeskFilter {
  readonly state?: DeskState | undefined
  readonly cause?: Cause | undefined
  readonly kind?: EvidenceKind | undefined
  readonly personId?: string | undefined
  readonly search?: string | undefined
  readonly sort: 'rank' | 'people' | 'months' | 'next' | 'name'
}

const orders: Readonly<Record<DeskFilter['sort'], SQL>> = {
  rank: sql`a.rank desc`,
  people: sql`a.people_missing desc, a.rank desc`,
  months: sql`a.months_stalled desc, a.rank desc`,
  next: sql`a.next_on nulls last, a.rank desc`,
  name: sql`r.name_key`,
}

/** Names and people stand in the row of the portfolio, which is asked for only where somebody needs it. */
const portfolio = sql`join lotse.portfolio_row r on r.customer_id = a.customer_id and r.engagement_id = a.engagement_id`

function narrowing({ cause, kind, personId, search }: DeskFilter): { readonly where: SQL; readonly asksRow: boolean } {
  const words = (search ?? '').split(/\s+/).filter((word) => word !== '')
  const conditions = [
    sql`true`,
    ...(cause === undefined ? [] : [sql`coalesce(a.decided, a.proposed) = ${cause}`]),
    ...(kind === undefined ? [] : [sql`${kind} = any(a.kinds)`]),
    ...(personId === undefined ? [] : [sql`${personId}::uuid = any(r.people)`]),
    ...words.map((word) => sql`r.words like (select '%' || lotse.sort_key(${word.replace(/[\\%_]/g, '\\$&')}) || '%')`),
  ]
  return { where: sql.join(conditions, sql` and `), asksRow: personId !== undefined || words.length > 0 }
}

interface Counted extends Record<string, unknown> {
  readonly state: DeskState
  readonly count: number
}

/** How many of each state match; the state that is asked for does not narrow here. */
export async function countStates(tx: Transaction, filter: DeskFilter): Promise<ReadonlyMap<DeskState, number>> {
  const { where, asksRow } = narrowing(filter)
  const { rows } = await tx.execute<Counted>(sql`
    select a.state, count(*)::int as count from lotse.acceleration_row a ${asksRow ? portfolio : sql``}
    where ${where} group by a.state`)
  return new Map(rows.map(({ state, count }) => [state, count]))
}

/** A row of the desk as the database gives it. */
export interface DeskRecord extends Record<string, unknown> {
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
  readonly state: DeskState
  readonly trigger: CaseTrigger
  readonly stalledSince: Month | null
  readonly caseId: string | null
  readonly peopleMissing: number
  readonly monthsStalled: number
  readonly rate: number | null
  readonly growth3pp: number | null
  readonly active: number | null
  readonly entitled: number | null
  readonly month: Month | null
  readonly proposed: Cause | null
  readonly decided: Cause | null
  readonly evidence: EvidencePiece[]
  readonly nextStep: DeskRow['nextStep']
  readonly nextOn: IsoDate | null
  readonly lastEffortOn: IsoDate | null
  readonly lead: string | null
  readonly engineer: string | null
  readonly expert: string | null
}

/** A page of matching rows. Which they are is settled first; what they show is looked up by key for those only. */
export async function selectDesk(
  tx: Transaction,
  filter: DeskFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<DeskRecord[]> {
  const { where, asksRow } = narrowing(filter)
  const ofState = filter.state === undefined ? sql`` : sql` and a.state = ${filter.state}`
  const { rows } = await tx.execute<DeskRecord>(sql`
    with page as materialized (
      select a.customer_id, a.engagement_id, row_number() over (order by ${orders[filter.sort]}, a.engagement_id) as place
      from lotse.acceleration_row a ${asksRow || filter.sort === 'name' ? portfolio : sql``}
      where ${where}${ofState}
      order by ${orders[filter.sort]}, a.engagement_id limit ${limit} offset ${offset}
    )
    select a.customer_id as "customerId", r.name as "customerName", a.engagement_id as "engagementId", a.state,
      a.trigger, a.stalled_since as "stalledSince",
      a.case_id as "caseId", a.people_missing as "peopleMissing", a.months_stalled as "monthsStalled", a.rate,
      a.growth3pp, a.active, a.entitled, a.month, a.proposed, a.decided, a.evidence, a.next_step as "nextStep",
      a.next_on::text as "nextOn", a.last_effort_on::text as "lastEffortOn", r.lead_id as lead,
      r.engineer_id as engineer, (select s.person_id from lotse.assignment s where s.customer_id = a.customer_id
        and s.engagement_id = a.engagement_id and s.role = 'SME' and s.until is null
        order by s.is_primary desc, s.since, s.id limit 1) as expert
    from page p
    cross join lateral (select * from lotse.acceleration_row x
      where x.customer_id = p.customer_id and x.engagement_id = p.engagement_id limit 1) a
    cross join lateral (select x.name, x.lead_id, x.engineer_id from lotse.portfolio_row x
      where x.customer_id = p.customer_id and x.engagement_id = p.engagement_id limit 1) r
    order by p.place`)
  return rows
}
