import { addDays, addMonths, type IsoDate } from '@lotse/calendar'
import type { Note } from '../notes.ts'
import type { Denominator, UsageSettings } from '../settings.ts'
import type { UsageSnapshot } from '../snapshot.ts'
import { type LicenceCounts, unitsOf } from './licences.ts'
import { type ChosenSnapshot, type MonthlySnapshot, monthSnapshots, REPORT_DAYS } from './month-snapshots.ts'
import { oneDenominator } from './one-denominator.ts'
import { isClosed } from './series-of.ts'
import type { UsageMonth } from './types.ts'

/**
 * The months that a tenant's snapshots give, oldest first, each from the snapshot nearest to its end. They are divided by
 * the denominator of the settings or, all of them, by the users of their report until licences are known long enough (see
 * `oneDenominator`); each says in its `denominator` which it was. With a window of 28 days the figure for any platform is
 * told by last activity dates; a month whose report has none is unknown. Source: usage.md §10.
 * @param asOf the day of which is asked what months are closed; null: all of them are
 */
export function monthsOf(
  snapshots: readonly UsageSnapshot[],
  settings: UsageSettings,
  licences: readonly LicenceCounts[] = [],
  asOf: IsoDate | null = null,
): UsageMonth[] {
  const byDate = new Map(licences.map((counts) => [counts.refreshDate, counts]))
  const found = monthSnapshots(snapshots, isCounted).flatMap((chosen) => {
    const byRows = figureByRows(chosen.chosen, settings)
    const bySet = figureAsSet(chosen.chosen, byDate.get(chosen.chosen.refreshDate), settings)
    return byRows === null ? [] : [{ chosen, byRows, bySet }]
  })
  const { asSet, whyNot } = oneDenominator(
    found.map(({ chosen: { month }, bySet }) => ({
      month,
      isKnown: bySet !== null,
      isClosed: asOf === null || isClosed(month, asOf, settings),
    })),
  )
  return found
    .map(({ chosen, byRows, bySet }) =>
      monthFrom(chosen, { byRows, bySet: asSet.has(chosen.month) ? bySet : null }, whyNot(chosen.month)),
    )
    .map((month, index, all) => withDrop(month, all[index - 1]))
}

/** No numerator is unknown. */
interface CountedSnapshot extends MonthlySnapshot {
  readonly active: UsageMonth['active']
}

const isCounted = (snapshot: MonthlySnapshot): snapshot is CountedSnapshot =>
  Object.values(snapshot.active).every((count) => count !== null)

type MonthFigure = Pick<UsageMonth, 'active' | 'entitled' | 'denominator'>

/** Divided by the users of the report; null where the report cannot tell the window. */
function figureByRows(chosen: CountedSnapshot, settings: UsageSettings): MonthFigure | null {
  const any = anyInWindow(settings, chosen)
  return any === null ? null : { active: { ...chosen.active, any }, entitled: chosen.users, denominator: 'reportRows' }
}

/** Divided as the settings say; null where nothing is known of that, which is never zero. */
function figureAsSet(
  chosen: CountedSnapshot,
  licences: LicenceCounts | undefined,
  settings: UsageSettings,
): MonthFigure | null {
  const { denominator } = settings
  const units = unitsOf(denominator, chosen.users, licences)
  const people = (denominator === 'entitledByPlan' ? licences?.byPlan : null) ?? chosen
  const any = anyInWindow(settings, people)
  if (units === null || units === 0 || any === null) return null
  return { active: { ...people.active, any }, entitled: units, denominator }
}

function monthFrom(
  { month, chosen, otherRefreshDates }: ChosenSnapshot<CountedSnapshot>,
  { byRows, bySet }: { readonly byRows: MonthFigure; readonly bySet: MonthFigure | null },
  whyNot: Note | null,
): UsageMonth {
  const { refreshDate, rows, concealed, source } = chosen
  const figure = bySet ?? byRows
  const isOther = figure.denominator !== byRows.denominator
  return {
    month,
    ...figure,
    byReport: isOther ? { active: byRows.active, entitled: byRows.entitled } : null,
    provenance: {
      source,
      refreshDate,
      window: { from: addDays(refreshDate, 1 - REPORT_DAYS), to: refreshDate },
      rows,
      concealed,
      rules: [...MONTH_RULES, RULE_OF[figure.denominator], ...(whyNot === null ? [] : ['US48'])],
      otherRefreshDates,
    },
    remarks: [
      ...concealmentRemarks(concealed),
      ...unitRemarks(figure.active.any, figure.entitled),
      ...(whyNot === null ? [] : [whyNot]),
    ],
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
