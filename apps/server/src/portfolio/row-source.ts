import type { Numerator } from '@lotse/usage'
import { type SQL, sql } from 'drizzle-orm'

/** Where the columns of `portfolio_row` come from: the one place that says it, for the changes and for the proof in tests. */
const sources = {
  customer_id: sql`e.customer_id`,
  engagement_id: sql`e.id`,
  workload: sql`e.workload`,
  name: sql`c.name`,
  name_key: sql`lotse.sort_key(c.name)`,
  tenant_name: sql`t.name`,
  tenant_key: sql`lotse.sort_key(t.name)`,
  city_key: sql`lotse.sort_key(c.city)`,
  primary_domain: sql`t.primary_domain`,
  city: sql`c.city`,
  country: sql`c.country`,
  cloud: sql`t.cloud`,
  words: sql`lotse.sort_key(concat_ws(' ', c.name, c.city, t.name, t.primary_domain))`,
  scenario: sql`e.scenario`,
  playbook_version: sql`e.playbook_version`,
  phase: sql`s.phase`,
  state: sql`coalesce(s.state, 'no-data')`,
  month: sql`s.month`,
  active: sql`s.active`,
  entitled: sql`s.entitled`,
  rate: sql`s.rate`,
  growth3pp: sql`s.growth3pp`,
  users_missing: sql`s.users_missing`,
  read_on: sql`s.read_on`,
  trend: sql`trend.rates`,
  l1: sql`status.l1`,
  l2: sql`status.l2`,
  target_date: sql`status.target_date`,
  seats: sql`status.seats`,
  next_rank: sql`array_position(array['overdue', 'today', 'soon', 'later'], n.urgency)`,
  next_due: sql`n.due`,
  lead_id: sql`team.lead`,
  engineer_id: sql`team.engineer`,
  people: sql`team.people`,
  alarms: sql`quality.alarms`,
  warnings: sql`quality.warnings`,
  missing: sql`quality.missing`,
  labels: sql`labels.ids`,
  sample: sql`c.sample`,
  customer_version: sql`c.version`,
  engagement_version: sql`e.version`,
} satisfies Record<string, SQL>

export const rowColumns = Object.keys(sources)

const activeUsers = {
  desktopCore: sql`u.active_desktop_core`,
  desktop: sql`u.active_desktop`,
  any: sql`u.active_any`,
} satisfies Record<Numerator, SQL>

/** How many months a row shows. */
const TREND_MONTHS = 12

/**
 * `select … from …`, to be narrowed by a `where` on `e` (lotse.engagement). Of several records of usage status the one
 * with the most seats speaks; of several people in a role the one who comes first, else who has it longest.
 */
export function rowsOf(numerator: Numerator): SQL {
  const selected = Object.entries(sources).map(([name, source]) => sql`${source} as ${sql.identifier(name)}`)
  return sql`
    select ${sql.join(selected, sql`, `)}
    from lotse.engagement e
    join lotse.customer c on c.customer_id = e.customer_id
    join lotse.tenant t on t.customer_id = e.customer_id and t.id = e.tenant_id
    left join lotse.standing s on s.customer_id = e.customer_id and s.engagement_id = e.id
    left join lotse.next_action n on n.customer_id = e.customer_id and n.engagement_id = e.id and n.position = 0
    cross join lateral (
      select (array_agg(u.l1 order by u.count desc, u.id))[1] as l1, (array_agg(u.l2 order by u.count desc, u.id))[1] as l2,
        (array_agg(u.target_date order by u.count desc, u.id))[1] as target_date, sum(u.count)::int as seats
      from lotse.usage_status u where u.customer_id = e.customer_id and u.engagement_id = e.id
    ) status
    cross join lateral (
      select (array_agg(a.person_id order by a.is_primary desc, a.since, a.id) filter (where a.role = 'FM'))[1] as lead,
        (array_agg(a.person_id order by a.is_primary desc, a.since, a.id) filter (where a.role = 'FE'))[1] as engineer,
        coalesce(array_agg(distinct a.person_id), '{}') as people
      from lotse.assignment a where a.customer_id = e.customer_id and a.engagement_id = e.id and a.until is null
    ) team
    cross join lateral (
      select coalesce(array_agg(m.label_id order by m.label_id), '{}') as ids
      from lotse.customer_label_member m where m.customer_id = e.customer_id
    ) labels
    cross join lateral (
      select
        (select count(*) from jsonb_array_elements(s.evaluation -> 'findings') f where f ->> 'severity' = 'alarm') as alarms,
        (select count(*) from jsonb_array_elements(s.evaluation -> 'findings') f where f ->> 'severity' = 'warning') as warnings,
        (select count(*) from jsonb_array_elements(s.evaluation -> 'completeness') f
          where f ->> 'state' in ('missing', 'overdue')) as missing
    ) quality
    cross join lateral (${trend(numerator)}) trend`
}

/** The months up to that of the figure; from the first month with a report, so that nothing begins with a gap. */
function trend(numerator: Numerator): SQL {
  return sql`
    select coalesce(array_agg(100.0::float8 * ${activeUsers[numerator]} / nullif(u.entitled, 0) order by months.day), '{}') as rates
    from (
      select to_date(s.month, 'YYYY-MM') as last, to_date(min(known.month), 'YYYY-MM') as first
      from lotse.usage_month known
      where known.customer_id = e.customer_id and known.tenant_id = e.tenant_id and known.month <= s.month
    ) span
    cross join generate_series(
      greatest(span.last - make_interval(months => ${TREND_MONTHS - 1}), span.first), span.last, interval '1 month'
    ) months(day)
    left join lotse.usage_month u on u.customer_id = e.customer_id and u.tenant_id = e.tenant_id
      and u.month = to_char(months.day, 'YYYY-MM')`
}
