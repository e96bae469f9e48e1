import type { UsagePoint } from '@lotse/contract'
import {
  type ConfirmedPoint,
  type ConfirmedSeries,
  describeGrowth,
  type Numerator,
  type SeriesPoint,
  type UsageSettings,
  windowOf,
  yearBefore,
} from '@lotse/usage'
import { type StoredSnapshot, snapshotBehind } from './tenant-usage.ts'
import { both, inBothLanguages } from './texts.ts'

interface Around {
  readonly numerator: Numerator
  readonly current: readonly StoredSnapshot[]
  readonly points: readonly SeriesPoint[]
  readonly confirmed: ConfirmedSeries
  /** Whether the reader may see what the team says among itself. */
  readonly forTeam: boolean
}

/** What leaves the server about the closed months of one numerator: figures, provenance, and the state each stands in. */
export function presentPoints(around: Around): UsagePoint[] {
  const judged = new Map(around.confirmed.points.map((point) => [point.month, point]))
  const breaks = around.confirmed.points.flatMap((point) => point.breaks)
  return around.points.flatMap((point) => {
    const state = judged.get(point.month)
    if (state === undefined) return []
    return [
      {
        ...presentFigures(point, around),
        yearBefore: yearBefore(point, around.points, breaks),
        judged: presentJudged(state, around.confirmed.settings, around.forTeam),
      },
    ]
  })
}

function presentFigures(
  { usage, base, ...point }: SeriesPoint,
  { current, numerator, confirmed }: Around,
): Omit<UsagePoint, 'yearBefore' | 'judged'> {
  const { provenance, remarks, denominator } = usage
  const window = windowOf(usage, numerator, confirmed.settings)
  return {
    month: point.month,
    active: point.active,
    entitled: point.entitled,
    rate: point.rate,
    growth3pp: point.growth3pp,
    growthBase: base && { kind: base.kind, months: base.used.map(({ month }) => month) },
    raw: point.raw,
    refreshDate: provenance.refreshDate,
    windowFrom: window.from,
    windowTo: window.to,
    snapshotId: snapshotBehind(usage, current),
    rules: [...provenance.rules],
    remarks: remarks.map(inBothLanguages),
    denominator,
    concealed: provenance.concealed,
  }
}

function presentJudged(point: ConfirmedPoint, settings: UsageSettings, forTeam: boolean): UsagePoint['judged'] {
  const { growth, step, confirmation } = point
  return {
    state: point.state,
    qualifier: point.qualifier,
    pending: point.pending,
    growth: growth && {
      points: growth.points,
      people: growth.people,
      from: growth.from,
      words: both((language) => describeGrowth(point, settings, language)),
      base: { kind: growth.base.kind, months: growth.base.used.map(({ month }) => month) },
      cohort: growth.cohort && { people: growth.cohort.people, rate: growth.cohort.rate },
    },
    noGrowth: point.noGrowth,
    quiet: point.quiet,
    breaks: point.breaks.map(({ kind }) => kind),
    step: step && {
      before: step.before,
      entitledBefore: step.entitledBefore,
      entitled: step.entitled,
      covered: step.covered,
    },
    lowConfidence: point.lowConfidence,
    confirmation:
      forTeam && confirmation ? { by: confirmation.by, on: confirmation.on, reason: confirmation.reason } : null,
  }
}
