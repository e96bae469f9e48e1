import { isoDate } from '@lotse/calendar'
import { formatDay } from '@lotse/usage'
import { describe, expect, it } from 'vitest'
import { dayOf, momentOf } from './moment.ts'

/** Without a zone at its end, such a text means this machine's clock. */
const EARLY = new Date('2026-03-01T00:05:00').toISOString()

describe.each(['de', 'en'] as const)('an instant in %s', (language) => {
  it('is written like the days of the reports, on the clock of this machine', () => {
    const day = formatDay(isoDate('2026-03-01'), language, true)
    expect(dayOf(EARLY, language)).toBe(day)
    expect(momentOf(EARLY, language)).toBe(`${day}, 00:05`)
  })
})
