import { type IsoDate, isoDate } from '@lotse/calendar'
import type { Notice } from '@lotse/contract'

/** The day of a moment on the clock of this browser. */
function localDay(moment: string): IsoDate {
  const at = new Date(moment)
  const two = (part: number) => String(part).padStart(2, '0')
  return isoDate(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`)
}

/** Notices under the day on which they were told; the order stays. */
export function byDay(notices: readonly Notice[]): { readonly day: IsoDate; readonly notices: Notice[] }[] {
  return [...Map.groupBy(notices, ({ createdAt }) => localDay(createdAt))].map(([day, those]) => ({
    day,
    notices: those,
  }))
}
