import { addMonths, type Month, monthsBetween } from '@lotse/calendar'
import { type Figure, rateOf } from '../months/figure.ts'
import { decimal, minus, plus, type Ratio, times } from '../months/ratio.ts'
import type { Numerator, UsageSettings } from '../settings.ts'
import { countsAsCohorts } from './cohorts.ts'
import { isQuiet } from './quiet.ts'
import { isStep, stepsOf } from './steps.ts'
import type { Cohort, DataBreak, EntitlementStep, Evidence, JudgedBase, NoGrowth } from './types.ts'

/** What a month's growth is, exact. */
export interface Measured {
  /** Percentage points. */
  readonly points: Ratio
  /** The earlier rate in per cent. */
  readonly from: Ratio
  /** Net new active users. */
  readonly people: Ratio
  readonly base: JudgedBase
  /** The people of both months, where growth is measured on them. */
  readonly cohort: Figure | null
}

/** All that decides what growth can be measured on. */
export interface Course {
  readonly known: ReadonlyMap<Month, Figure>
  readonly steps: readonly EntitlementStep[]
  readonly breaks: readonly DataBreak[]
  readonly country: string | null
  readonly settings: UsageSettings
  /** The people of two months, where they are enough of both to stand for them. */
  readonly cohortOf: (month: Month, base: Month) => CountedCohort | undefined
}

interface CountedCohort {
  readonly now: Figure
  readonly before: Figure
}

/** Puts figures and evidence side by side. */
export function courseOf(
  figures: readonly Figure[],
  numerator: Numerator,
  evidence: Evidence,
  settings: UsageSettings,
): Course {
  const known = new Map(figures.map((figure) => [figure.month, figure]))
  const counted = new Map(
    evidence.cohorts.flatMap((cohort) => {
      const isSame = countsAsCohorts(numerator, settings) && enoughOfBoth(cohort, known)
      const usable = isSame ? countedBy(cohort, numerator) : null
      return usable === null ? [] : [[`${cohort.month}/${cohort.base}`, usable] as const]
    }),
  )
  const cohortOf: Course['cohortOf'] = (month, base) => counted.get(`${month}/${base}`)
  const steps = stepsOf(figures, (month, base) => cohortOf(month, base) !== undefined, settings).filter(
    (step) => !isRedefined(step, evidence.breaks),
  )
  return { known, steps, breaks: evidence.breaks, country: evidence.country, settings, cohortOf }
}

/** Another denominator has another number of people, and nobody came or went. */
const isRedefined = ({ before, month }: EntitlementStep, breaks: readonly DataBreak[]): boolean =>
  breaks.some((one) => one.kind === 'definition-changed' && one.month > before && one.month <= month)

const countedBy = ({ month, base, people, activeNow, activeThen }: Cohort, numerator: Numerator): CountedCohort => ({
  now: { month, active: activeNow[numerator], entitled: people },
  before: { month: base, active: activeThen[numerator], entitled: people },
})

/**
 * A handful of common people would speak for everybody: they have to be half of the smaller month at least. More than all
 * of it cannot be; such counts were made of other people than the figures.
 */
function enoughOfBoth({ month, base, people }: Cohort, known: ReadonlyMap<Month, Figure>): boolean {
  const [now, earlier] = [known.get(month), known.get(base)]
  if (now === undefined || earlier === undefined) return false
  const smaller = Math.min(now.entitled, earlier.entitled)
  return people > 0 && people <= smaller && people * 2 >= smaller
}

/** Growth of a month for the confirmed verdict, or why there is none. Source: usage.md §11. */
export function measure(figure: Figure, course: Course): Measured | NoGrowth {
  const base = baseFor(figure.month, course)
  if (typeof base === 'string') return base
  const parts = base.used.map((used) => partOf(figure, used, course))
  const total = base.used.reduce((sum, { weight }) => sum + weight, 0)
  const mean = (of: (part: Part) => Ratio): Ratio =>
    parts.map((part, at) => times(of(part), base.used[at]?.weight ?? 0)).reduce(plus, decimal(0))
  const share = (sum: Ratio): Ratio => ({ over: sum.over, under: sum.under * BigInt(total) })
  return {
    points: share(mean(({ points }) => points)),
    from: share(mean(({ from }) => from)),
    people: share(mean(({ people }) => people)),
    base,
    cohort: parts.find(({ cohort }) => cohort !== null)?.cohort ?? null,
  }
}

interface Part {
  readonly points: Ratio
  readonly from: Ratio
  readonly people: Ratio
  readonly cohort: Figure | null
}

/**
 * Growth since one base month. Where more came and went than an entitlement step has, on the people of both months alone:
 * buying and taking away licences is not using (usage.md §11).
 */
function partOf(figure: Figure, base: Figure, course: Course): Part {
  const cohort = course.cohortOf(figure.month, base.month)
  const moved = cohort === undefined ? 0 : figure.entitled + base.entitled - 2 * cohort.now.entitled
  const onCohort = cohort !== undefined && isStep(moved, base.entitled, course.settings)
  const [now, then] = onCohort ? [cohort.now, cohort.before] : [figure, base]
  return {
    points: minus(rateOf(now), rateOf(then)),
    from: rateOf(then),
    people: decimal(now.active - then.active),
    cohort: onCohort ? cohort.now : null,
  }
}

/**
 * What growth is measured against: the month three before. Where it is missing or quiet, the line between the nearest
 * months around it that are not quiet, if both are known; where it is quiet and they are not, the quiet month itself, which
 * makes growth look larger than it is. Nothing beyond a break or an uncovered step.
 */
function baseFor(month: Month, course: Course): JudgedBase | NoGrowth {
  const wanted = addMonths(month, -3)
  const exact = comparable(wanted, month, course)
  const quiet = isQuiet(wanted, course.country, course.settings)
  if (typeof exact === 'object' && !quiet) return { kind: 'month', month: wanted, used: [{ ...exact, weight: 1 }] }
  const around = standIns(wanted, month, course)
  if (around !== null) return { kind: 'interpolated', month: wanted, used: around }
  if (typeof exact === 'object') return { kind: 'quiet-month', month: wanted, used: [{ ...exact, weight: 1 }] }
  return exact
}

/** The nearest month on either side, each weighing more the nearer it is. A quiet one is passed over, a missing one is not. */
function standIns(wanted: Month, month: Month, course: Course): JudgedBase['used'] | null {
  const older = nearest(wanted, -1, course)
  const newer = nearest(wanted, 1, course)
  if (newer >= month) return null
  const [before, after] = [comparable(older, month, course), comparable(newer, month, course)]
  if (typeof before === 'string' || typeof after === 'string') return null
  return [
    { ...before, weight: monthsBetween(wanted, newer) },
    { ...after, weight: monthsBetween(older, wanted) },
  ]
}

function nearest(from: Month, step: 1 | -1, { country, settings }: Course): Month {
  let month = addMonths(from, step)
  for (let passed = 0; passed < 12 && isQuiet(month, country, settings); passed++) month = addMonths(month, step)
  return month
}

/** The figure of `base` where `month` may be compared with it, or why it may not. */
function comparable(base: Month, month: Month, course: Course): Figure | NoGrowth {
  const figure = course.known.get(base)
  if (figure === undefined) return 'no-base'
  const between = (at: Month): boolean => at > base && at <= month
  if (course.breaks.some((one) => between(one.month))) return 'data-break'
  const stepped = course.steps.some((step) => between(step.month))
  return stepped && course.cohortOf(month, base) === undefined ? 'entitlement-step' : figure
}
