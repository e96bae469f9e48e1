import type { FigurePoint, UsageSeries } from '../months/types.ts'
import type { Numerator, UsageSettings } from '../settings.ts'
import { breaksOf } from './breaks.ts'
import { isSmall } from './condition.ts'
import { type JudgedMonth, judgedMonth } from './judged-month.ts'
import { BEGINNING, type Decision, decide, decideEarly, type Memory } from './machine.ts'
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
  return confirm(points, numerator, { ...evidence, breaks }, series.settings)
}

/**
 * The confirmed course of closed months, oldest first, with every change of state. Throws a RangeError where a
 * confirmation has no reason. Source: usage.md §11 and §12.
 */
export function confirm(
  points: readonly FigurePoint[],
  numerator: Numerator,
  evidence: Evidence,
  settings: UsageSettings,
): ConfirmedSeries {
  if (evidence.confirmations.some(({ reason }) => reason.trim() === '')) {
    throw new RangeError('Whoever confirms a state early has to say why: the reason is empty')
  }
  const course = courseOf(points, numerator, evidence, settings)
  const confirmed: ConfirmedPoint[] = []
  const changes: StateChange[] = []
  let memory = BEGINNING
  for (const [at, point] of points.entries()) {
    const judged = judgedMonth(point, points[at - 1]?.month ?? null, course)
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
