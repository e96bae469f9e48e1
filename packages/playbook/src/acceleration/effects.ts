import { addMonths, type IsoDate, type Month, monthOf } from '@lotse/calendar'
import type { Localised } from '../localised.ts'
import { causeIds } from './causes.ts'
import { type StepKey, stepKeys } from './plan-model.ts'
import { plans } from './plans.ts'

/** A closed month of a tenant. */
export type MonthOfUse = {
  readonly month: Month
  readonly active: number
  readonly entitled: number
  /** Holidays hide work in it. */
  readonly quiet: boolean
}

/** What was tried: the step of a plan that was finished, or whatever else people wrote down. */
export type Measure = StepKey | 'other'

/** A customer with what was tried there and what its use did. */
export type CourseWithEfforts = {
  readonly months: readonly MonthOfUse[]
  readonly efforts: readonly { readonly measure: Measure; readonly on: IsoDate }[]
  /** The goal in per cent of the entitled, and the points of growth over three months below which use stalls. */
  readonly target: number
  readonly threshold: number
}

/** What followed, in points of active use over the two months after and before. */
export type Following = {
  /** How often it could be measured. */
  readonly cases: number
  /** At how many tenants: a long stall gives several months that overlap. */
  readonly tenants: number
  /** How often it could not: too early, holidays, many licences bought or taken away, a month missing. */
  readonly notMeasured: number
  /** Of these, how often use grew at the pace that ends a stall. */
  readonly grew: number
  /** Growth in the two months before and after: the middle; null where nothing could be measured. */
  readonly before: number | null
  readonly median: number | null
  /** The least and the most that followed. */
  readonly low: number | null
  readonly high: number | null
}

export type MeasureEffect = Following & {
  readonly measure: Measure
  readonly label: Localised
}

export type Effects = {
  /** Every measure that was tried, the most measured first. */
  readonly measures: readonly MeasureEffect[]
  /** Months that stalled and had no measure in the two months before and after. */
  readonly without: Following
  readonly caveat: Localised
}

/** Months looked ahead and back. */
const SPAN = 2
/** An entitlement that changes by more than this share, in per cent, makes months incomparable (usage.md §11). */
const STEP_PERCENT = 10
/** Fewer measurements than this say nothing but what happened. */
export const FEW = 5

const effectsCaveat: Localised = {
  de: 'Das zeigt, was danach geschah, nicht, was es bewirkt hat. Gehandelt wird, wenn es schlecht steht, und nach einem Tief geht es oft auch ohne Zutun wieder aufwärts (Rückkehr zur Mitte); darum steht daneben, was nach Monaten im Stillstand ohne Maßnahme folgte. Wer die Hilfe annimmt, unterscheidet sich auch sonst, und oft lief mehreres zugleich. Die Maßnahmen zählen, wo immer sie versucht wurden, auch wo die Nutzung schon wuchs; die Zeile ohne Maßnahme zählt nur Monate im Stillstand, von einem langen Stillstand mehrere, die sich überschneiden. Unter fünf Messungen ist der mittlere Wert Zufall.',
  en: 'This shows what followed, not what it caused. People act when things are bad, and after a low use often rises without anybody’s doing (regression to the mean); so what followed stalled months without any measure stands beside it. Customers that accept help differ in other ways too, and often several things ran at once. Measures count wherever they were tried, also where use was growing already; the line without a measure counts stalled months only, and of a long stall several that overlap. Below five measurements the middle value is chance.',
}

/**
 * What was tried over all customers, and whether growth followed: the two months after the month of the measure against the
 * two before it, in percentage points. The same measure twice in a month counts once. Months that cannot be compared are
 * counted and left out. Pure; proves no cause, and says so.
 */
export function effectsOf(courses: readonly CourseWithEfforts[]): Effects {
  const tried = courses.flatMap((course) => {
    const known = byMonth(course)
    return triedIn(course).map(({ measure, month }) => ({ measure, course, growth: followed(known, month, course) }))
  })
  const measures = [...stepKeys, 'other' as const].flatMap((measure): readonly MeasureEffect[] => {
    const own = tried.filter((one) => one.measure === measure)
    return own.length === 0 ? [] : [{ measure, label: labelOf(measure), ...summed(own) }]
  })
  return {
    measures: measures.toSorted((a, b) => b.cases - a.cases),
    without: summed(courses.flatMap(untouched)),
    caveat: effectsCaveat,
  }
}

/** One month looked at; growth is null where it could not be measured. */
type Looked = { readonly course: CourseWithEfforts; readonly growth: Growth | null }
type Growth = { readonly before: number; readonly after: number; readonly grew: boolean }
type Known = ReadonlyMap<Month, MonthOfUse>

const byMonth = ({ months }: CourseWithEfforts): Known => new Map(months.map((one) => [one.month, one]))
const rateOf = ({ active, entitled }: MonthOfUse): number => (100 * active) / entitled

function triedIn({ efforts }: CourseWithEfforts): readonly { readonly measure: Measure; readonly month: Month }[] {
  const once = new Map(
    efforts.map(({ measure, on }) => [`${measure} ${on.slice(0, 7)}`, { measure, month: monthOf(on) }]),
  )
  return [...once.values()]
}

/** Growth around a month; null where one of the months is missing, quiet, or not comparable. */
function followed(known: Known, month: Month, { threshold }: CourseWithEfforts): Growth | null {
  const at = known.get(month)
  const earlier = known.get(addMonths(month, -SPAN))
  const later = known.get(addMonths(month, SPAN))
  if (at === undefined || earlier === undefined || later === undefined) return null
  if ([at, earlier, later].some(({ quiet, entitled }) => quiet || entitled <= 0)) return null
  if (isStep(earlier, at) || isStep(at, later)) return null
  return {
    before: rateOf(at) - rateOf(earlier),
    after: rateOf(later) - rateOf(at),
    // The pace that ends a stall, of three months, over the two looked at.
    grew: grewByThirds(at, later, SPAN * threshold),
  }
}

/**
 * Whether the share grew by at least so many thirds of a point. Compared in integers (PB81): as shares, 32.3 % less 30.3 % is
 * a little less than 2.
 */
const grewByThirds = (from: MonthOfUse, to: MonthOfUse, thirds: number): boolean =>
  300 * (to.active * from.entitled - from.active * to.entitled) >= thirds * from.entitled * to.entitled

const isStep = (from: MonthOfUse, to: MonthOfUse): boolean =>
  100 * Math.abs(to.entitled - from.entitled) > STEP_PERCENT * from.entitled

/** Growth around months that stall by their figures while nothing was tried near them. */
function untouched(course: CourseWithEfforts): readonly Looked[] {
  const known = byMonth(course)
  const touched = new Set(
    course.efforts.flatMap(({ on }) => [-2, -1, 0, 1, 2].map((away) => addMonths(monthOf(on), away))),
  )
  return course.months.flatMap((at) => {
    const base = known.get(addMonths(at.month, -3))
    if (base === undefined || touched.has(at.month) || !stalls(base, at, course)) return []
    return [{ course, growth: followed(known, at.month, course) }]
  })
}

function stalls(base: MonthOfUse, at: MonthOfUse, { target, threshold }: CourseWithEfforts): boolean {
  if (base.entitled <= 0 || at.entitled <= 0 || base.quiet) return false
  return 100 * at.active < target * at.entitled && !grewByThirds(base, at, 3 * threshold)
}

function summed(looked: readonly Looked[]): Following {
  const measured = looked.filter(({ growth }) => growth !== null)
  const growths = measured.flatMap(({ growth }) => (growth === null ? [] : [growth]))
  const after = growths.map((growth) => growth.after).toSorted((a, b) => a - b)
  const before = growths.map((growth) => growth.before).toSorted((a, b) => a - b)
  return {
    cases: growths.length,
    tenants: new Set(measured.map(({ course }) => course)).size,
    notMeasured: looked.length - growths.length,
    grew: growths.filter(({ grew }) => grew).length,
    before: medianOf(before),
    median: medianOf(after),
    low: after.at(0) ?? null,
    high: after.at(-1) ?? null,
  }
}

/** Of numbers in their order. */
function medianOf(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}

function labelOf(measure: Measure): Localised {
  if (measure === 'other') return { de: 'Anderes, wie eingetragen', en: 'Other, as recorded' }
  const step = causeIds.flatMap((cause) => plans[cause]).find(({ key }) => key === measure)
  return step?.title ?? { de: measure, en: measure }
}
