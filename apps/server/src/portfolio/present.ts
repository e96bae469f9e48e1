import type { IsoDate } from '@lotse/calendar'
import type { PortfolioRow } from '@lotse/contract'
import type { Named, RowRecord } from './list-store.ts'

/** What leaves the server about a row, field by field. Days are judged as of `today`. */
export function presentRow(row: RowRecord, named: Named, today: IsoDate): PortfolioRow {
  const { settings, overridden } = named.settingsOf(row.customerId)
  const due = row.nextAction?.due ?? null
  const person = (id: string | null) => (id === null ? null : (named.people.get(id) ?? null))
  const labels = (kind: 'tag' | 'group') =>
    named.labels.flatMap(({ id, kind: of, name }) => (of === kind && row.labels.includes(id) ? [{ id, name }] : []))
  return {
    customerId: row.customerId,
    engagementId: row.engagementId,
    customerName: row.customerName,
    tenantName: row.tenantName,
    primaryDomain: row.primaryDomain,
    city: row.city,
    country: row.country,
    cloud: row.cloud,
    workload: row.workload,
    scenario: row.scenario,
    phase: row.phase,
    standing: {
      state: row.state,
      month: row.month,
      active: row.active,
      entitled: row.entitled,
      rate: row.rate,
      growth3pp: row.growth3pp,
      usersMissing: row.usersMissing,
      readOn: row.readOn,
    },
    goal: settings.targetRate,
    ownDefinition: overridden.length > 0,
    trend: row.trend,
    l1: row.l1,
    l2: row.l2,
    targetDate: row.targetDate,
    targetOverdue: row.targetDate !== null && row.targetDate < today,
    seats: row.seats,
    nextAction: row.nextAction,
    nextOverdue: due !== null && due < today,
    lead: person(row.lead),
    engineer: person(row.engineer),
    quality: { alarms: row.alarms, warnings: row.warnings, missing: row.missing },
    groups: labels('group'),
    tags: labels('tag'),
    playbookVersion: row.playbookVersion,
    versions: { customer: row.customerVersion, engagement: row.engagementVersion },
    sample: row.sample,
  }
}
