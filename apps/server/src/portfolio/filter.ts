import type { IsoDate } from '@lotse/calendar'
import type { PortfolioFilter } from '@lotse/contract'
import { type SQL, sql } from 'drizzle-orm'

/** Who asks, and when: what "mine" and "overdue" refer to. */
export interface Asking {
  readonly personId: string
  readonly today: IsoDate
}

/** The conditions of a filter on `lotse.portfolio_row r`. What the filter does not say does not narrow. */
export function matching(filter: PortfolioFilter, { personId, today }: Asking): SQL {
  const { targetFrom, targetTo, dueWithin } = filter
  const day = sql`${today}::date`
  const conditions: readonly (SQL | false | undefined)[] = [
    sql`r.workload = ${filter.workload}`,
    ...wordsOf(filter.search ?? '').map(contains),
    oneOf(sql`r.state`, filter.state),
    oneOf(sql`r.cloud`, filter.cloud),
    oneOf(sql`r.phase`, filter.phase),
    oneOf(sql`coalesce(r.lead_id::text, 'none')`, filter.lead),
    oneOf(sql`coalesce(r.l1, 'none')`, filter.l1),
    oneOf(sql`r.l2`, filter.l2),
    oneOf(sql`coalesce(r.scenario, 'none')`, filter.scenario),
    oneOf(sql`r.country`, filter.country),
    labelled(filter.group, 'group'),
    labelled(filter.tag, 'tag'),
    filter.city ? sql`r.city_key = (select lotse.sort_key(${filter.city}))` : undefined,
    filter.findings &&
      sql`(${sql.join(
        filter.findings.map((kind) => found[kind]),
        sql` or `,
      )})`,
    filter.overdue && sql`r.next_due < ${day}`,
    dueWithin !== undefined && sql`r.next_due <= ${day} + ${dueWithin}::int`,
    filter.targetOverdue && sql`r.target_date < ${day}`,
    targetFrom !== undefined && sql`r.target_date >= to_date(${targetFrom}, 'YYYY-MM')`,
    targetTo !== undefined && sql`r.target_date < to_date(${targetTo}, 'YYYY-MM') + interval '1 month'`,
    filter.ownDefinition &&
      sql`exists (select from lotse.usage_settings u where u.customer_id = r.customer_id and u.settings <> '{}')`,
    filter.mine && sql`${personId}::uuid = any(r.people)`,
  ]
  return sql.join(
    conditions.filter((condition) => condition !== undefined && condition !== false),
    sql` and `,
  )
}

const found = {
  alarm: sql`r.alarms > 0`,
  warning: sql`r.warnings > 0`,
  missing: sql`r.missing > 0`,
}

function oneOf(value: SQL, wanted: readonly string[] | undefined): SQL | undefined {
  return wanted && sql`${value} = any(${sql.param(wanted)}::text[])`
}

/** A label that was removed holds nobody. */
function labelled(ids: readonly string[] | undefined, kind: 'tag' | 'group'): SQL | undefined {
  return (
    ids &&
    sql`r.labels && array(select l.id from lotse.customer_label l
      where l.kind = ${kind} and l.deleted_at is null and l.id = any(${sql.param(ids)}::uuid[]))`
  )
}

/** Each word has to be found somewhere: in the customer's own words, or in the name of who leads, or of a label. */
function contains(word: string): SQL {
  const pattern = sql`'%' || lotse.sort_key(${word.replace(/[\\%_]/g, '\\$&')}) || '%'`
  const people = sql`array(select p.id from lotse.person p where lotse.sort_key(p.name) like ${pattern})`
  const labels = sql`array(select l.id from lotse.customer_label l
    where l.deleted_at is null and lotse.sort_key(l.name) like ${pattern})`
  return sql`(r.words like (select ${pattern}) or r.lead_id = any(${people}) or r.engineer_id = any(${people}) or r.labels && ${labels})`
}

const wordsOf = (search: string): readonly string[] => search.split(/\s+/).filter((word) => word !== '')
