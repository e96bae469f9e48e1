import { isoDate } from '@lotse/calendar'
import { expect, it } from 'vitest'
import { oldBefore } from './present.ts'

it.each([
  ['2026-11-23', '2025-11-23'],
  ['2028-02-28', '2027-02-28'],
  ['2028-02-29', '2027-02-28'],
])('on %s what was compared before %s is old', (today, day) => expect(oldBefore(isoDate(today))).toBe(day))
