import { addMonths, type IsoDate, type Month } from '@lotse/calendar'
import type { DecompositionView } from '@lotse/contract'
import {
  countsAsCohorts,
  type Decomposition,
  decompose,
  describeSettings,
  type Numerator,
  type SeriesPoint,
  type UsageSettings,
} from '@lotse/usage'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { courseOf } from '../usage-verdict/look-up.ts'
import { chosenMonths } from './chosen-months.ts'
import { decompositionSentence, noDecomposition } from './sentences.ts'
import { sourcesOf } from './sources.ts'

const GROWTH_MONTHS = 3

/** Where the change over the last three closed months comes from, on the day `today`. Source: usage.md §11. */
export async function decompositionOfTenant(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  { numerator: wanted, today }: { readonly numerator?: Numerator | undefined; readonly today: IsoDate },
): Promise<DecompositionView> {
  const { series, evidence, settings } = await courseOf(tx, customerId, tenantId, today)
  const numerator = wanted ?? settings.numerator
  const points = series.points[numerator]
  const now = points.at(-1)
  if (now === undefined)
    return {
      numerator,
      month: null,
      base: null,
      definition: null,
      parts: null,
      sources: [],
      sentence: noDecomposition('no-months'),
    }
  const base = addMonths(now.month, -GROWTH_MONTHS)
  const then = points.find(({ month }) => month === base)
  const frame = { numerator, month: now.month, base, definition: definitionOf(now, numerator, settings), sources: [] }
  if (then === undefined) return { ...frame, parts: null, sentence: noDecomposition('no-base') }
  if (then.usage.denominator !== now.usage.denominator)
    return { ...frame, parts: null, sentence: noDecomposition('other-definition') }
  if (!countsAsCohorts(numerator, settings)) return { ...frame, parts: null, sentence: noDecomposition('other-window') }
  const cohort = evidence.cohorts.find((one) => one.month === now.month && one.base === base)
  const parts = cohort === undefined ? null : decompose(now, then, cohort, numerator)
  if (parts === null) return { ...frame, parts: null, sentence: noDecomposition('no-cohort') }
  const reports = await reportsOf(tx, customerId, tenantId, [now.month, base])
  const byPlan = now.usage.denominator === 'entitledByPlan'
  return {
    ...frame,
    parts: presentParts(parts),
    sources: await sourcesOf(tx, customerId, tenantId, { reports, byPlan }),
    sentence: decompositionSentence(parts, frame),
  }
}

/** By which numerator, denominator and window the change is measured; the denominator is the one the month really has. */
function definitionOf(
  now: SeriesPoint,
  numerator: Numerator,
  settings: UsageSettings,
): DecompositionView['definition'] {
  const used = { ...settings, numerator, denominator: now.usage.denominator }
  return { de: describeSettings(used, 'de'), en: describeSettings(used, 'en') }
}

/** The reports that stand for these months. */
async function reportsOf(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  months: readonly Month[],
): Promise<string[]> {
  const chosen = await chosenMonths(tx, customerId, tenantId)
  return months.flatMap((month) => chosen.find((one) => one.month === month)?.snapshotId ?? [])
}

function presentParts({ change, behaviour, joiners, leavers, stayed }: Decomposition): DecompositionView['parts'] {
  return {
    change: { points: change.points, tenths: change.tenths },
    behaviour: { points: behaviour.points, tenths: behaviour.tenths },
    joiners: { ...joiners },
    leavers: { ...leavers },
    stayed: { ...stayed },
  }
}
