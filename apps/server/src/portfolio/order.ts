import type { PortfolioColumn } from '@lotse/contract'
import { clouds, reasons, scenarios, servicePhaseIds, usageStatusIds } from '@lotse/playbook'
import { type SQL, sql } from 'drizzle-orm'

/** What each column is sorted by. A second key goes with the first one, always upwards. */
interface Order {
  readonly by: SQL
  readonly second?: SQL
  /** What has to be joined to say `by`. */
  readonly join?: SQL
}

/** Words of closed lists are sorted by the order of the list, which is the order of the work. */
const inOrderOf = (ids: readonly string[], value: SQL) => sql`array_position(${sql.param(ids)}::text[], ${value})`

/** People and labels are few: their names are prepared once and joined, not asked for each row. */
const person = (id: SQL): Order => ({
  by: sql`named.key`,
  join: sql`left join (select p.id, lotse.sort_key(p.name) as key from lotse.person p offset 0) named on named.id = ${id}`,
})

const firstLabel = (kind: 'tag' | 'group'): Order => ({
  by: sql`named.key`,
  join: sql`left join (
    select m.customer_id, min(l.key) as key from lotse.customer_label_member m
    join (select id, lotse.sort_key(name) as key from lotse.customer_label
      where kind = ${kind} and deleted_at is null offset 0) l on l.id = m.label_id
    group by m.customer_id) named on named.customer_id = r.customer_id`,
})

/** Fixed orders of closed lists: those of the playbook. */
const statesByUrgency = [
  'declining',
  'stalled',
  'blocked',
  'no-data',
  're-baselining',
  'too-early',
  'growing',
  'near-goal',
  'stable',
  'no-intent',
]

export const orders: Readonly<Record<PortfolioColumn, Order>> = {
  name: { by: sql`r.name_key` },
  phase: { by: inOrderOf(servicePhaseIds, sql`r.phase`) },
  rate: { by: sql`r.rate` },
  trend: { by: sql`r.rate - r.trend[1]` },
  growth: { by: sql`r.growth3pp` },
  state: { by: inOrderOf(statesByUrgency, sql`r.state`) },
  missing: { by: sql`r.users_missing` },
  next: { by: sql`r.next_rank`, second: sql`r.next_due` },
  due: { by: sql`r.next_due` },
  lead: person(sql`r.lead_id`),
  engineer: person(sql`r.engineer_id`),
  l1: { by: inOrderOf(usageStatusIds, sql`r.l1`) },
  l2: { by: inOrderOf(Object.keys(reasons), sql`r.l2`) },
  target: { by: sql`r.target_date` },
  active: { by: sql`r.active` },
  entitled: { by: sql`r.entitled` },
  seats: { by: sql`r.seats` },
  month: { by: sql`r.month collate "C"` },
  readOn: { by: sql`r.read_on` },
  alarms: { by: sql`r.alarms` },
  warnings: { by: sql`r.warnings` },
  gaps: { by: sql`r.missing` },
  groups: firstLabel('group'),
  tags: firstLabel('tag'),
  tenant: { by: sql`r.tenant_key` },
  domain: { by: sql`r.primary_domain collate "C"` },
  city: { by: sql`r.city_key` },
  country: { by: sql`r.country collate "C"` },
  cloud: { by: inOrderOf(Object.keys(clouds), sql`r.cloud`) },
  scenario: { by: inOrderOf(Object.keys(scenarios), sql`r.scenario`) },
  playbook: { by: sql`r.playbook_version` },
}
