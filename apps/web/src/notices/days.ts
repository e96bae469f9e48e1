import type { IsoDate } from '@lotse/calendar'
import type { Notice } from '@lotse/contract'
import { houseDay } from '../language/house-day.ts'

/** Notices under the day on which they were told; the order stays. */
export function byDay(notices: readonly Notice[]): { readonly day: IsoDate; readonly notices: Notice[] }[] {
  return [...Map.groupBy(notices, ({ createdAt }) => houseDay(new Date(createdAt)))].map(([day, those]) => ({
    day,
    notices: those,
  }))
}
