import { addDays, type IsoDate, type Month } from '@lotse/calendar'
import type { Denominator, UsageSettings } from '../settings.ts'
import type { UsageSnapshot } from '../snapshot.ts'
import type { Figure } from './figure.ts'
import { type LicenceCounts, unitsOf } from './licences.ts'
import { type MonthlySnapshot, monthSnapshots } from './month-snapshots.ts'
import type { MonthProvenance } from './types.ts'

/** The window of the programme's definitions, in days (engagement.md §12). */
const WINDOW_DAYS = 28

/** A month by a definition of the programme. What is not known is null, never zero and never another definition's. */
export interface ProgrammeFigure {
  readonly month: Month
  /** Users active on any platform in the last 28 days; null where the report has no dates that tell. */
  readonly active: number | null
  /** Units of the denominator; null where nobody has told them. */
  readonly units: number | null
  readonly denominator: Denominator
  readonly window: MonthProvenance['window']
  readonly readOn: IsoDate
}

/**
 * Active use as the programme defines it, oldest month first: users of the last 28 days by their last activity dates,
 * divided by the denominator of the settings. With the denominator `entitledByPlan` only entitled people count as active.
 * Sources: usage.md §10, engagement.md §12.
 */
export function programmeFiguresOf(
  snapshots: readonly UsageSnapshot[],
  settings: UsageSettings,
  licences: readonly LicenceCounts[] = [],
): ProgrammeFigure[] {
  const byDate = new Map(licences.map((counts) => [counts.refreshDate, counts]))
  return monthSnapshots(snapshots, (one): one is MonthlySnapshot => one.rows.total > 0).map(({ month, chosen }) => {
    const { refreshDate, users, activeIn28Days, source } = chosen
    const counts = byDate.get(refreshDate)
    const { denominator } = settings
    return {
      month,
      active: denominator === 'entitledByPlan' ? (counts?.byPlan?.activeIn28Days ?? null) : activeIn28Days,
      units: unitsOf(denominator, users, counts),
      denominator,
      window: { from: addDays(refreshDate, 1 - WINDOW_DAYS), to: refreshDate },
      readOn: source.readOn,
    }
  })
}

/** The months of which both parts are known: what growth and verdicts can be formed of. */
export function knownFigures(figures: readonly ProgrammeFigure[]): Figure[] {
  return figures.flatMap(({ month, active, units }) =>
    active === null || units === null || units === 0 ? [] : [{ month, active, entitled: units }],
  )
}
