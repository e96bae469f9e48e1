import type { IsoDate } from '@lotse/calendar'
import type { GapKind } from '@lotse/contract'
import { scenarioIds, scenarios } from '@lotse/playbook'
import { type SQL, sql } from 'drizzle-orm'
import { configurationGaps } from '../configurations/look-up.ts'
import { connectionGaps } from '../connection/look-up.ts'
import { expertRequestGaps } from '../expert-requests/look-up.ts'
import { insightGaps } from '../insights/look-up.ts'
import { missedFollowUps } from '../meetings/look-up.ts'
import { checklistGaps } from '../remediation/look-up.ts'

/** What is demanded and missing, in SQL: what the playbook asks for and keeps prepared, and what only the tables know. */

/** Scenarios that attribute the work to somebody else than the partner (engagement.md §5 "Engagement scenario"). */
const notThePartners = scenarioIds.filter((id) => !scenarios[id].attributedToPartner)

export interface GapFilter {
  readonly customerId?: string | undefined
  readonly leadId?: string | undefined
  readonly mine?: 'yes' | undefined
}

/**
 * `select key, kind, customer_id, engagement_id, since from …`: every gap of the portfolio. Actions of the playbook that
 * are about missing or overdue data are gaps; a planned action whose day has not come is none. Of a customer with a Windows
 * upgrade, which the playbook does not cover, nothing is demanded.
 */
export function allGaps(today: IsoDate): SQL {
  const day = sql`${today}::date`
  return sql`
    select n.key, ${kindOfAction} as kind, n.customer_id, n.engagement_id,
      least(n.since::date, coalesce(n.due, n.since::date)) as since
    from lotse.next_action n
    where n.kind in ('assignRole', 'fillDataField', 'completeRecord', 'importUsage', 'correctCounts', 'nameContact',
        'reviewTargetDate', 'updateForecast', 'writeNote', 'planMeeting')
      and (n.kind <> 'planMeeting' or n.key like 'follow-up-missing%') and n.key not like 'advance-reason%' and (n.kind <> 'writeNote' or n.due < ${day})
    union all
    select 'attribution', 'attribution', e.customer_id, e.id, e.created_at::date
    from lotse.engagement e
    cross join lateral (select 1 from lotse.assignment a where a.customer_id = e.customer_id and a.engagement_id = e.id
      and a.until is null and a.role in ('FM', 'FE', 'SME') limit 1) partner
    where e.deleted_at is null and e.scenario = any(${sql.param(notThePartners)}::text[])
    union all
    select 'noTenant', 'noTenant', c.customer_id, null, c.created_at::date
    from lotse.customer c
    where c.deleted_at is null and c.windows_upgrade is distinct from true
      and c.customer_id not in (select t.customer_id from lotse.tenant t)
    union all
    select 'noEngagement', 'noEngagement', c.customer_id, null, c.created_at::date
    from lotse.customer c
    where c.deleted_at is null and c.windows_upgrade is distinct from true
      and c.customer_id in (select t.customer_id from lotse.tenant t)
      and c.customer_id not in (select e.customer_id from lotse.engagement e where e.deleted_at is null)
    union all
    select g.kind, g.kind, g.customer_id, e.id, g.since
    from (${connectionGaps(day)}) g
    join lotse.engagement e on e.customer_id = g.customer_id and e.tenant_id = g.tenant_id and e.workload = 'apps'
      and e.deleted_at is null
    union all
    select 'missedFollowUp', 'missedFollowUp', m.customer_id, m.engagement_id, m.since
    from (${missedFollowUps(today)}) m
    join lotse.engagement e on e.customer_id = m.customer_id and e.id = m.engagement_id and e.deleted_at is null
    union all
    select k.kind, k.kind, k.customer_id, k.engagement_id, k.since
    from (${checklistGaps(today)}) k
    join lotse.engagement e on e.customer_id = k.customer_id and e.id = k.engagement_id and e.deleted_at is null
    union all
    select x.kind, x.kind, x.customer_id, x.engagement_id, x.since
    from (${expertRequestGaps(today)}) x
    join lotse.engagement e on e.customer_id = x.customer_id and e.id = x.engagement_id and e.deleted_at is null
    union all
    select b.kind, b.kind, b.customer_id, b.engagement_id, b.since
    from (${configurationGaps()}) b
    join lotse.engagement e on e.customer_id = b.customer_id and e.id = b.engagement_id and e.deleted_at is null
    union all
    select i.kind, i.kind, i.customer_id, i.engagement_id, i.since
    from (${insightGaps(today)}) i
    join lotse.engagement e on e.customer_id = i.customer_id and e.id = i.engagement_id and e.deleted_at is null`
}

const kindOfAction: SQL = sql`case n.kind
  when 'fillDataField' then split_part(n.key, ':', 2)
  when 'nameContact' then 'surveyContact'
  when 'correctCounts' then 'counts'
  when 'planMeeting' then 'noFollowUp'
  when 'writeNote' then case when n.key like 'enterprise%' then 'enterpriseNotes' else 'managementNotes' end
  else n.kind end`

/** Narrows gaps `g`. Who leads and who works there is asked only where somebody filters by it. */
export function narrowed({ customerId, leadId, mine }: GapFilter, personId: string): SQL {
  const conditions = [
    sql`true`,
    ...(customerId === undefined ? [] : [sql`g.customer_id = ${customerId}::uuid`]),
    ...(leadId === undefined
      ? []
      : [
          sql`g.engagement_id in (select r.engagement_id from lotse.portfolio_row r where r.lead_id = ${leadId}::uuid)`,
        ]),
    ...(mine === undefined
      ? []
      : [
          sql`g.engagement_id in (
            select a.engagement_id from lotse.assignment a where a.person_id = ${personId}::uuid and a.until is null)`,
        ]),
  ]
  return sql.join(conditions, sql` and `)
}

/** The order of kinds on the page: what the others rest on first. */
export const kindOrder: readonly GapKind[] = [
  'noTenant',
  'noEngagement',
  'assignRole',
  'l1',
  'l2',
  'scenario',
  'attribution',
  'counts',
  'completeRecord',
  'importUsage',
  'connectionFailing',
  'credentialExpiring',
  'reviewTargetDate',
  'updateForecast',
  'overdueItems',
  'agedItems',
  'expertRequestOverdue',
  'configurationBehind',
  'missedFollowUp',
  'noFollowUp',
  'staleInsight',
  'managementNotes',
  'technicalNotes',
  'enterpriseNotes',
  'surveyContact',
]
