import { count, monthIn, percent, required } from './cells.ts'
import { form, type ReportForm } from './form.ts'
import type { MauHistory } from './readings.ts'

/** A history of monthly active use that somebody kept by hand (usage.md §8): shown beside ours, never spliced into it. */
export const MAU_HISTORY: ReportForm = form<MauHistory>()({
  report: 'MauHistory',
  columns: {
    month: required(monthIn('Month')),
    entitled: count('Entitled', 'entitled users'),
    active: count('Active', 'active users'),
    rate: { ...percent('MAU', 'mau %', 'rate', 'anteil'), optional: true },
  },
  key: (row) => row.month,
  check: ({ entitled, active, rate }) => faultOf(entitled, active, rate),
  obstacle: 'kept-by-hand',
  body: (rows) => ({
    months: rows.map(({ month, entitled, active, rate }) => ({
      month,
      entitled,
      active,
      rate: rate ?? (entitled === null || active === null || entitled === 0 ? null : (active * 100) / entitled),
    })),
  }),
})

/** A share may be rounded to a whole per cent, not more. */
const ROUNDING = 0.5

function faultOf(entitled: number | null, active: number | null, rate: number | null) {
  if (entitled === null || active === null) return rate === null ? { code: 'no-figures', params: {} } : null
  if (active > entitled) return { code: 'more-active-than-entitled', params: { active, entitled } }
  if (rate === null || entitled === 0) return null
  const worked = (active * 100) / entitled
  return Math.abs(worked - rate) <= ROUNDING ? null : { code: 'share-contradicts', params: { active, entitled } }
}
