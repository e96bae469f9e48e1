import { daysBetween, type IsoDate } from '@lotse/calendar'

/** Farther from a report than this, licences say nothing about it: purchases and leavers of five weeks are too many. */
const FARTHEST_DAYS = 35

/**
 * The reading taken nearest to `day`, not farther than 35 days from it unless fewer are asked for; of two equally near the later, since it knows of
 * what was corrected. docs/decisions/0019-people-without-names.md says why so far.
 */
export function nearest<Reading extends { readonly takenOn: IsoDate }>(
  readings: readonly Reading[],
  day: IsoDate,
  farthest = FARTHEST_DAYS,
): Reading | null {
  let best: Reading | null = null
  let distance = farthest + 1
  for (const reading of readings) {
    const days = Math.abs(daysBetween(reading.takenOn, day))
    if (days > farthest || days > distance) continue
    if (days === distance && best !== null && best.takenOn > reading.takenOn) continue
    best = reading
    distance = days
  }
  return best
}
