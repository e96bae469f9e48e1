import { addMonths, type IsoDate } from '@lotse/calendar'
import type { DecompositionView } from '@lotse/contract'
import { type Decomposition, decompose, type Numerator } from '@lotse/usage'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { courseOf } from '../usage-verdict/look-up.ts'
import { decompositionSentence, noDecomposition } from './sentences.ts'

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
    return { numerator, month: null, base: null, parts: null, sentence: noDecomposition('no-months') }
  const base = addMonths(now.month, -GROWTH_MONTHS)
  const then = points.find(({ month }) => month === base)
  const frame = { numerator, month: now.month, base }
  if (then === undefined) return { ...frame, parts: null, sentence: noDecomposition('no-base') }
  if (then.usage.denominator !== now.usage.denominator)
    return { ...frame, parts: null, sentence: noDecomposition('other-definition') }
  const cohort = evidence.cohorts.find((one) => one.month === now.month && one.base === base)
  const parts = cohort === undefined ? null : decompose(now, then, cohort, numerator)
  if (parts === null) return { ...frame, parts: null, sentence: noDecomposition('no-cohort') }
  return { ...frame, parts: presentParts(parts), sentence: decompositionSentence(parts, frame) }
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
