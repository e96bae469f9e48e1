import { isoDate } from '@lotse/calendar'
import { formatDay } from '@lotse/usage'
import type { Language } from './language.ts'

/** The day of an instant (ISO 8601) on this machine's clock, written as everywhere: `22 Nov 2026`. */
export function dayOf(instant: string, language: Language): string {
  const at = new Date(instant)
  const [month, day] = [at.getMonth() + 1, at.getDate()].map(twoDigits)
  return formatDay(isoDate(`${at.getFullYear()}-${month}-${day}`), language, true)
}

/** Day and time of an instant (ISO 8601) on this machine's clock: `22 Nov 2026, 09:05`. */
export function momentOf(instant: string, language: Language): string {
  const at = new Date(instant)
  return `${dayOf(instant, language)}, ${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
