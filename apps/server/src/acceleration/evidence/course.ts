import { lastDayOf } from '@lotse/calendar'
import { piece, type Source } from './source.ts'

/** Fewer people work with it than in the best month, by more than a tenth. */
const DECLINE_PERCENT = 10

/** A peak, and a decline since: people who had come along have gone. */
export const course: Source = async (seen) => {
  const { verdict } = seen.known.facts.usage
  const { peak } = seen.known.use
  if (verdict === null || peak === null) return []
  const lost = peak.active - verdict.active
  if (lost * 100 < peak.active * DECLINE_PERCENT) return []
  return piece('peakThenDecline', lost, seen, { of: peak.active, since: lastDayOf(peak.month) })
}
