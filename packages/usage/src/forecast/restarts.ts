import type { Month } from '@lotse/calendar'
import type { ConfirmedPoint } from '../verdict/types.ts'

/**
 * The months in which the history of a forecast begins anew: entitlement steps and breaks in the data (usage.md §11, §13).
 * Steps across which people can be followed are among them: the verdict measures the common people there, the rate that is
 * forecast counts all.
 */
export const restartsOf = (points: readonly Pick<ConfirmedPoint, 'month' | 'step' | 'breaks'>[]): Month[] =>
  points.filter(({ step, breaks }) => step !== null || breaks.length > 0).map(({ month }) => month)
