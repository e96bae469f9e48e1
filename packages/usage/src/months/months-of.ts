import { addDays, addMonths } from '@lotse/calendar'
import type { Note } from '../notes.ts'
import type { Denominator, UsageSettings } from '../settings.ts'
import type { UsageSnapshot } from '../snapshot.ts'
import { type LicenceCounts, unitsOf } from './licences.ts'
import { type ChosenSnapshot, type MonthlySnapshot, monthSnapshots, REPORT_DAYS } from './month-snapshots.ts'
import type { UsageMonth } from './types.ts'

/**
 * The months that a tenant's snapshots give, oldest first, each from the snapshot nearest to its end, by the denominator of
 * the settings. A month of which the licences are not known takes the rows of the report instead, and says so in its
 * `denominator`. With a window of 28 days the figure for any platform is told by last activity dates; a month whose report
 * has none is unknown. Source: usage.md §10.
 */
export function monthsOf(
  snapshots: readonly UsageSnapshot[],
  settings: UsageSettings,
  licences: readonly LicenceCounts[] = [],
): UsageMonth[] {
  const byDate = new Map(licences.map((counts) => [counts.refreshDate, counts]))
  return monthSnapshots(snapshots, isCounted)
    .flatMap((chosen) => monthFrom(chosen, byDate.get(chosen.chosen.refreshDate), settings) ?? [])
    .map((month, index, all) => withDrop(month, all[index - 1]))
}

/** No numerator is unknown. */
interface CountedSnapshot extends MonthlySnapshot {
  readonly active: UsageMonth['active']
}

const isCounted = (snapshot: MonthlySnapshot): snapshot is CountedSnapshot =>
  Object.values(snapshot.active).every((count) => count !== null)

function monthFrom(
  { month, chosen, otherRefreshDates }: ChosenSnapshot<CountedSnapshot>,
  licences: LicenceCounts | undefined,
  settings: UsageSettings,
): UsageMonth | null {
  const { refreshDate, users, rows, concealed, source } = chosen
  const units = unitsOf(settings.denominator, users, licences)
  const denominator: Denominator = units === null || units === 0 ? 'reportRows' : settings.denominator
  const byPlan = denominator === 'entitledByPlan' ? licences?.byPlan : null
  const any = anyInWindow(settings, byPlan ?? chosen)
  if (any === null) return null
  const active = { ...(byPlan?.active ?? chosen.active), any }
  const entitled = denominator === 'reportRows' ? users : (units ?? users)
  return {
    month,
    active,
    entitled,
    denominator,
    provenance: {
      source,
      refreshDate,
      window: { from: addDays(refreshDate, 1 - REPORT_DAYS), to: refreshDate },
      rows,
      concealed,
      rules: [...MONTH_RULES, RULE_OF[denominator]],
      otherRefreshDates,
    },
    remarks: [...concealmentRemarks(concealed), ...unitRemarks(active.any, entitled)],
  }
}

/** The users of any platform in the window of the settings; null where the report cannot tell. */
function anyInWindow(
  { windowDays }: UsageSettings,
  { active, activeIn28Days }: Pick<CountedSnapshot, 'active' | 'activeIn28Days'>,
): number | null {
  return windowDays < REPORT_DAYS ? activeIn28Days : active.any
}

/** The rules of SPEC.md through which a month's figures pass. */
const MONTH_RULES = ['US5', 'US6', 'US20', 'US21'] as const

/** The rule that says what each denominator is. */
const RULE_OF: Readonly<Record<Denominator, string>> = {
  reportRows: 'US23',
  entitledByPlan: 'US44',
  assigned: 'US44',
  activated: 'US44',
  paidUnits: 'US44',
}

function concealmentRemarks(concealed: UsageSnapshot['concealed']): Note[] {
  if (concealed === 'all') return [{ code: 'names-concealed', params: {} }]
  return concealed === 'mixed' ? [{ code: 'names-partly-concealed', params: {} }] : []
}

/** Units of another source may be fewer than the people of the report: then the two do not fit together. */
function unitRemarks(active: number, units: number): Note[] {
  return active > units ? [{ code: 'more-active-than-units', params: { active, units } }] : []
}

/** Without licence data a report that was cut at a row's end looks whole: only the month before tells (usage.md §9.5). */
function withDrop(month: UsageMonth, before: UsageMonth | undefined): UsageMonth {
  if (before === undefined || before.month !== addMonths(month.month, -1)) return month
  const [users, usersBefore] = [month.provenance.rows.accepted, before.provenance.rows.accepted]
  if (users * 10 >= usersBefore * 9) return month
  const params = { users, before: usersBefore, beforeMonth: before.month }
  return { ...month, remarks: [...month.remarks, { code: 'sudden-drop', params }] }
}
