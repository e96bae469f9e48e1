import { daysBetween, type IsoDate, isIsoDate, type Month } from '@lotse/calendar'

/** Everything that shows numbers and dates by locale. Made once per locale. */
export interface Format {
  /** 7143 → 7.143 */
  number(value: number): string
  /** A share between 0 and 1 with one decimal: 0.537 → 53,7 % */
  percent(share: number, decimals?: number): string
  /** A share of active users: as `percent`, but what is below the goal, in per cent, never reads as if it were reached. */
  rate(share: number, goal?: number, decimals?: 1 | 2): string
  /** A goal as it was set, with a decimal only where it has one: 70 %, 68,5 % */
  goal(share: number): string
  /** A difference of two shares in percentage points, always signed: 1.3 → +1,3 */
  points(percentagePoints: number, decimals?: 1 | 2): string
  /** 2026-10-31 or a moment → 31.10.2026 */
  date(value: IsoDate | string | Date): string
  /** With the day of the week: Mo., 24.11.; with the year too where it is more than half a year away: Do., 13.11.2025 */
  nearDate(value: IsoDate | string): string
  /** A moment with its time: 07.11.2026, 14:05 */
  moment(value: string | Date): string
  /** Days between two calendar days in words: heute, morgen, in 3 Tagen, vor 12 Tagen */
  relativeDays(day: IsoDate, today: IsoDate): string
  /** 2026-10 → Oktober 2026 */
  month(month: Month | string): string
  /** 2026-10 → Okt. */
  shortMonth(month: Month | string): string
  /** Names joined as a sentence does: A, B und C */
  list(items: readonly string[]): string
  /** 1536 → 1,5 kB */
  bytes(count: number): string
}

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Days within which a date without its year can only mean one. */
const NEAR_DAYS = 182
const DAY_MS = 86_400_000

/**
 * @param locale BCP 47 tag, such as de-AT
 * @param now what counts as near
 */
export function createFormat(locale: string, now: () => Date = () => new Date()): Format {
  const numbers = new Intl.NumberFormat(locale)
  const signed = (digits: number) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: 'exceptZero',
    })
  const points = { 1: signed(1), 2: signed(2) }
  const percents = [0, 1, 2].map(
    (digits) =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  )
  const goals = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const day = dates(locale, { year: 'numeric', month: '2-digit', day: '2-digit' })
  const near = dates(locale, { weekday: 'short', month: '2-digit', day: '2-digit' })
  const far = dates(locale, { weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit' })
  const month = dates(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  const shortMonth = dates(locale, { month: 'short', timeZone: 'UTC' })
  const moment = dates(locale, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })

  return {
    number: (value) => numbers.format(value),
    percent: (share, decimals = 1) => (percents[decimals] ?? percents[1])?.format(share) ?? '',
    rate: (share, goal = 70, decimals = 1) => (percents[decimals] ?? numbers).format(belowGoal(share, goal, decimals)),
    goal: (share) => goals.format(share),
    points: (value, decimals = 1) =>
      points[decimals].format(Math.abs(value) < 0.5 / 10 ** decimals ? 0 : value).replace('-', '−'),
    date: (value) => day.format(toDate(value)),
    nearDate: (value) => {
      const date = toDate(value)
      const isNear = Math.abs(date.getTime() - now().getTime()) <= NEAR_DAYS * DAY_MS
      return (isNear ? near : far).format(date)
    },
    moment: (value) => moment.format(new Date(value)),
    relativeDays: (to, today) => relative.format(daysBetween(today, to), 'day'),
    month: (value) => month.format(firstDay(value)),
    shortMonth: (value) => shortMonth.format(firstDay(value)),
    list: (items) => lists.format(items),
    bytes: (count) => bytes(locale, count),
  }
}

/** 209,990 of 300,000 is not 70 %, and must not print as 70.0 % nor as 70.00 % (usage.md §10). */
function belowGoal(share: number, goal: number, decimals: number): number {
  const parts = 10 ** (2 + decimals)
  const seemsReached = share < goal / 100 && Math.round(share * parts) >= Math.round((goal * parts) / 100)
  return seemsReached ? Math.floor(share * parts) / parts : share
}

function dates(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, options)
}

/** A calendar day becomes local noon, so that no time zone shifts it to the day before. */
function toDate(value: string | Date): Date {
  if (value instanceof Date) return value
  return new Date(isIsoDate(value) ? `${value}T12:00:00` : value)
}

function firstDay(month: string): Date {
  return new Date(`${month}-01T00:00:00Z`)
}

function bytes(locale: string, count: number): string {
  const power = Math.min(sizes.length - 1, count < 1 ? 0 : Math.floor(Math.log10(count) / 3))
  const unit = sizes[power] ?? 'byte'
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(
    count / 1000 ** power,
  )
}
