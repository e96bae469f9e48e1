import type { IsoDate } from '@lotse/calendar'
import type { Locale } from '../localised.ts'
import { de, en } from '../text/formats.ts'

/** More of one effort than this is read where it stands. */
const EFFORT_LENGTH = 400

/** What was tried, a line each with its day, the oldest first: what the form’s “what was tried” begins with. */
export function printTried(
  efforts: readonly { readonly on: IsoDate; readonly words: string }[],
  locale: Locale,
): string {
  const { date } = locale === 'de' ? de : en
  return efforts
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .map(({ on, words }) => `${date(on)}: ${shortened(words.trim().replace(/\s*\n\s*/g, ' '))}`)
    .join('\n')
}

const shortened = (words: string): string =>
  words.length > EFFORT_LENGTH ? `${words.slice(0, EFFORT_LENGTH).trimEnd()} …` : words
