import { addMonths, daysBetween, type IsoDate, lastDayOf, type Month } from '@lotse/calendar'
import type { Denominator, Numerator, UsageSettings } from '../settings.ts'
import { type Figure, rateOf } from './figure.ts'
import { figureOf } from './figure-of.ts'
import { growthOf } from './growth.ts'
import { toNumber } from './ratio.ts'
import { rawVerdict } from './raw-verdict.ts'
import type { FigurePoint, SeriesPoint, UsageMonth, UsageSeries } from './types.ts'

/** Whether a month may be judged on `asOf`: it has ended `closeMonthAfterDays` days ago or more (usage.md §11). */
export function isClosed(month: Month, asOf: IsoDate, settings: UsageSettings): boolean {
  return daysBetween(lastDayOf(month), asOf) >= settings.closeMonthAfterDays
}

/**
 * The closed months with growth and plain verdict for each numerator; months still running are kept apart. The settings of
 * the series name the denominator that its newest month really has.
 */
export function seriesOf(months: readonly UsageMonth[], settings: UsageSettings, asOf: IsoDate): UsageSeries {
  const sorted = months.toSorted((a, b) => (a.month < b.month ? -1 : 1))
  const closed = sorted.filter(({ month }) => isClosed(month, asOf, settings))
  const points = (numerator: Numerator): SeriesPoint[] => {
    const known = figuresByDenominator(closed, numerator)
    return closed.map((usage) => ({
      ...pointOf(figureOf(usage, numerator), known.get(usage.denominator) ?? new Map(), settings),
      usage,
    }))
  }
  return {
    settings: { ...settings, denominator: (closed.at(-1) ?? sorted.at(-1))?.denominator ?? settings.denominator },
    asOf,
    points: { desktopCore: points('desktopCore'), desktop: points('desktop'), any: points('any') },
    missing: missingBetween(closed.map(({ month }) => month)),
    running: sorted.filter(({ month }) => !isClosed(month, asOf, settings)),
  }
}

/** The same for figures of any definition, all of one: oldest first, each with its rate, growth and plain verdict. */
export function pointsOf(figures: readonly Figure[], settings: UsageSettings): FigurePoint[] {
  const known = new Map(figures.map((figure) => [figure.month, figure]))
  return figures.map((figure) => pointOf(figure, known, settings))
}

/** Rates over different denominators are different figures: no growth is formed between them (usage.md §10). */
function figuresByDenominator(
  months: readonly UsageMonth[],
  numerator: Numerator,
): ReadonlyMap<Denominator, ReadonlyMap<Month, Figure>> {
  const grouped = Map.groupBy(months, ({ denominator }) => denominator)
  return new Map(
    [...grouped].map(([denominator, group]) => [
      denominator,
      new Map(group.map((usage) => [usage.month, figureOf(usage, numerator)])),
    ]),
  )
}

function pointOf(figure: Figure, known: ReadonlyMap<Month, Figure>, settings: UsageSettings): FigurePoint {
  const rate = rateOf(figure)
  const growth = growthOf(figure, known)
  return {
    month: figure.month,
    active: figure.active,
    entitled: figure.entitled,
    rate: toNumber(rate),
    growth3pp: growth === null ? null : toNumber(growth.points),
    base: growth?.base ?? null,
    raw: rawVerdict(rate, growth, settings),
  }
}

function missingBetween(months: readonly Month[]): Month[] {
  const [first] = months
  const last = months.at(-1)
  if (first === undefined || last === undefined) return []
  const missing: Month[] = []
  for (let month = first; month < last; month = addMonths(month, 1)) if (!months.includes(month)) missing.push(month)
  return missing
}
