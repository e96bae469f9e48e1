import type { Month } from '@lotse/calendar'
import { pointsOf } from '../months/series-of.ts'
import type { FigurePoint, SeriesPoint, UsageSeries } from '../months/types.ts'
import type { Numerator, UsageSettings } from '../settings.ts'
import { breaksOf } from './breaks.ts'
import { isSmall } from './condition.ts'
import { type JudgedMonth, judgedMonth } from './judged-month.ts'
import { BEGINNING, type Decision, decide, decideEarly, type Memory, type MonthInTheRow } from './machine.ts'
import { courseOf } from './measure.ts'
import {
  type Confirmation,
  type ConfirmedPoint,
  type ConfirmedSeries,
  type Evidence,
  NO_EVIDENCE,
  type StateChange,
} from './types.ts'

/** The confirmed course of a tenant's series by one numerator. Breaks that its months show are found here. */
export function confirmedOf(
  series: UsageSeries,
  numerator: Numerator = series.settings.numerator,
  evidence: Evidence = NO_EVIDENCE,
): ConfirmedSeries {
  const points = series.points[numerator]
  const breaks = breaksOf(
    points.map(({ usage }) => usage),
    evidence.breaks,
  )
  const otherwise = byReports(points, numerator, { ...evidence, breaks }, series.settings)
  return confirm(points, numerator, { ...evidence, breaks }, series.settings, otherwise)
}

/** The states by month that another definition gave, and what moved them there. */
type Otherwise = ReadonlyMap<Month, NonNullable<MonthInTheRow['otherwise']>>

/**
 * The states by the users of the reports alone, where the months are divided by something else from one of them on: what was
 * told of the customer until then. People are followed among the months that are divided by those users still.
 */
function byReports(
  points: readonly SeriesPoint[],
  numerator: Numerator,
  evidence: Evidence,
  settings: UsageSettings,
): Otherwise {
  const isRedefined = evidence.breaks.some(({ kind }) => kind === 'definition-changed')
  if (!isRedefined || points.every(({ usage }) => usage.byReport === null)) return new Map()
  const figures = points.map(({ usage: { month, byReport, ...usage } }) => {
    const { active, entitled } = byReport ?? usage
    return { month, active: active[numerator], entitled }
  })
  const divided = new Set(points.flatMap(({ usage }) => (usage.byReport === null ? [] : [usage.month])))
  const course = confirm(
    pointsOf(figures, settings),
    numerator,
    {
      ...evidence,
      cohorts: evidence.cohorts.filter(({ month, base }) => !divided.has(month) && !divided.has(base)),
      breaks: evidence.breaks.filter(({ kind }) => kind !== 'definition-changed'),
    },
    settings,
  )
  const causes = new Map(course.changes.map(({ month, cause }) => [month, cause]))
  return new Map(course.points.map(({ month, state }) => [month, { state, cause: causes.get(month) ?? null }]))
}

/**
 * The confirmed course of closed months, oldest first, with every change of state. `otherwise`: what the months said by the
 * definition before a change of it. Throws a RangeError where a
 * confirmation has no reason. Source: usage.md §11 and §12.
 */
export function confirm(
  points: readonly FigurePoint[],
  numerator: Numerator,
  evidence: Evidence,
  settings: UsageSettings,
  otherwise: Otherwise = new Map(),
): ConfirmedSeries {
  if (evidence.confirmations.some(({ reason }) => reason.trim() === '')) {
    throw new RangeError('Whoever confirms a state early has to say why: the reason is empty')
  }
  const course = courseOf(points, numerator, evidence, settings)
  const confirmed: ConfirmedPoint[] = []
  const changes: StateChange[] = []
  let memory = BEGINNING
  for (const [at, point] of points.entries()) {
    const judged = judgedMonth(point, points[at - 1]?.month ?? null, course, otherwise.get(point.month) ?? null)
    const taken = next(memory, judged, evidence.confirmations, settings)
    confirmed.push(confirmedPoint(judged, taken, settings))
    changes.push(...changeOf(judged, at === 0 ? null : memory, taken, settings))
    memory = taken.decision.memory
  }
  const used = new Set(confirmed.map(({ confirmation }) => confirmation))
  const unusedConfirmations = evidence.confirmations.filter((one) => !used.has(one))
  return { settings, points: confirmed, changes, unusedConfirmations }
}

interface Taken {
  readonly decision: Decision
  /** Somebody's word, where it was needed. */
  readonly confirmation: Confirmation | null
}

/** What the months decide, or what somebody vouches for where one more month would decide it. */
function next(
  memory: Memory,
  { point, inTheRow }: JudgedMonth,
  confirmations: readonly Confirmation[],
  settings: UsageSettings,
): Taken {
  const word = confirmations.find(({ month }) => month === point.month) ?? null
  const early = word === null ? null : decideEarly(memory, inTheRow, settings)
  if (early !== null) return { decision: early, confirmation: word }
  return { decision: decide(memory, inTheRow, settings), confirmation: null }
}

function confirmedPoint(
  judged: JudgedMonth,
  { decision, confirmation }: Taken,
  settings: UsageSettings,
): ConfirmedPoint {
  const { point, growth, noGrowth, step, breaks, inTheRow } = judged
  return {
    month: point.month,
    active: point.active,
    entitled: point.entitled,
    rate: point.rate,
    growth3pp: point.growth3pp,
    base: point.base,
    raw: point.raw,
    state: decision.memory.state,
    qualifier: decision.memory.qualifier,
    growth,
    noGrowth,
    quiet: inTheRow.quiet,
    step,
    breaks,
    pending: decision.pending?.state ?? null,
    confirmation,
    lowConfidence: isSmall(point, settings),
  }
}

/** None for a beginning of which nothing is known yet. */
function changeOf(
  { point, growth, step }: JudgedMonth,
  before: Memory | null,
  { decision, confirmation }: Taken,
  settings: UsageSettings,
): StateChange[] {
  const { cause, memory } = decision
  if (cause === null) return []
  return [
    {
      month: point.month,
      from: before && { state: before.state, qualifier: before.qualifier },
      to: { state: memory.state, qualifier: memory.qualifier },
      cause,
      active: point.active,
      entitled: point.entitled,
      rate: point.rate,
      growth,
      growthMode: settings.growthMode,
      step,
      confirmation,
    },
  ]
}
