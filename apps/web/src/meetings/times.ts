import { addDays, addMonths, type IsoDate, lastDayOf, monthOf, wallTimeAt, weekdayOf } from '@lotse/calendar'

/** When a meeting takes place. */
interface Times {
  readonly startsAt: string
  readonly endsAt: string
  readonly timeZone: string
}

/** What the clocks say in one zone. */
export interface SpanOfTime {
  readonly on: IsoDate
  readonly from: string
  readonly until: string
}

/** Begin and end on the clocks of a zone. */
export function spanIn({ startsAt, endsAt }: Times, zone: string): SpanOfTime {
  const { on, at } = wallTimeAt(new Date(startsAt), zone)
  return { on, from: at, until: wallTimeAt(new Date(endsAt), zone).at }
}

/** The zone of the reader's own clock. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Whether the reader's clock says something else than the one of the meeting, at that moment. */
export function differsFor(times: Times, reader: string): boolean {
  const [agreed, own] = [spanIn(times, times.timeZone), spanIn(times, reader)]
  return agreed.on !== own.on || agreed.from !== own.from || agreed.until !== own.until
}

/** `Europe/Berlin` as people read it. */
export const zoneName = (zone: string): string => zone.replaceAll('_', ' ')

/** First and last day of the week (from Monday) or month around a day. */
export function spanAround(day: IsoDate, span: 'week' | 'month'): { readonly from: IsoDate; readonly until: IsoDate } {
  if (span === 'month') {
    const month = monthOf(day)
    return { from: `${month}-01` as IsoDate, until: lastDayOf(month) }
  }
  const from = addDays(day, 1 - weekdayOf(day))
  return { from, until: addDays(from, 6) }
}

/** A day in the span before (-1) or after (1) the one around `day`. */
export function stepped(day: IsoDate, span: 'week' | 'month', step: -1 | 1): IsoDate {
  if (span === 'week') return addDays(day, 7 * step)
  return `${addMonths(monthOf(day), step)}-01` as IsoDate
}

/** Meetings by the day on which they begin on the reader's clock, days in order; only those within the span. */
export function byDay<T extends Times>(
  meetings: readonly T[],
  zone: string,
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
): readonly (readonly [IsoDate, readonly T[]])[] {
  const days = new Map<IsoDate, T[]>()
  for (const meeting of meetings) {
    const { on } = spanIn(meeting, zone)
    if (on < from || on > until) continue
    days.set(on, [...(days.get(on) ?? []), meeting])
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1))
}
