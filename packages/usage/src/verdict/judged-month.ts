import { addMonths, type Month } from '@lotse/calendar'
import { rateOf } from '../months/figure.ts'
import { toNumber } from '../months/ratio.ts'
import type { FigurePoint } from '../months/types.ts'
import { conditionOf, isBelowExit } from './condition.ts'
import type { MonthInTheRow } from './machine.ts'
import { type Course, type Measured, measure } from './measure.ts'
import { isQuiet } from './quiet.ts'
import { isRebaselining } from './steps.ts'
import type { DataBreak, EntitlementStep, JudgedGrowth, NoGrowth } from './types.ts'

/** One closed month with all that the state machine asks about it. */
export interface JudgedMonth {
  readonly point: FigurePoint
  readonly growth: JudgedGrowth | null
  readonly noGrowth: NoGrowth | null
  readonly step: EntitlementStep | null
  readonly breaks: readonly DataBreak[]
  readonly inTheRow: MonthInTheRow
}

/**
 * `before` is the last known month before this one; null for the first. `otherwise`: the state of this month by the
 * definition before.
 */
export function judgedMonth(
  point: FigurePoint,
  before: Month | null,
  course: Course,
  otherwise: MonthInTheRow['otherwise'],
): JudgedMonth {
  const { settings, country } = course
  const { month } = point
  const measured = measure(point, course)
  const growth = typeof measured === 'string' ? null : measured
  const step = course.steps.find((one) => one.month === month) ?? null
  const breaks = course.breaks.filter((one) => one.month <= month && (before === null || one.month > before))
  return {
    point,
    growth: growth && shownGrowth(growth),
    noGrowth: typeof measured === 'string' ? measured : null,
    step,
    breaks,
    inTheRow: {
      condition: conditionOf(point, growth, settings),
      belowExit: isBelowExit(point, settings),
      quiet: isQuiet(month, country, settings),
      follows: follows(month, before, course),
      rebaselining: isRebaselining(month, course.steps, settings),
      measured: growth !== null && growth.base.kind !== 'quiet-month',
      stepped: step !== null && !step.covered,
      otherwise,
      redefined: before !== null && breaks.some(({ kind }) => kind === 'definition-changed'),
    },
  }
}

/** A month that is missing ends a row of months, unless holidays would have hidden its work anyway. */
function follows(month: Month, before: Month | null, { country, settings }: Course): boolean {
  if (before === null) return true
  for (let missing = addMonths(before, 1); missing < month; missing = addMonths(missing, 1)) {
    if (!isQuiet(missing, country, settings)) return false
  }
  return true
}

function shownGrowth({ points, from, people, base, cohort }: Measured): JudgedGrowth {
  return {
    points: toNumber(points),
    from: toNumber(from),
    people: toNumber(people),
    base,
    cohort: cohort && { people: cohort.entitled, rate: toNumber(rateOf(cohort)) },
  }
}
