import { afterEach, describe, expect, it } from 'vitest'
import { houseDay, setHouseZone } from './house-day.ts'

const late = new Date('2026-11-23T23:30:00Z')

afterEach(() => setHouseZone('UTC'))

describe('the day of the house', () => {
  it.each([
    ['UTC', '2026-11-23'],
    ['Europe/Berlin', '2026-11-24'],
    ['America/Los_Angeles', '2026-11-23'],
    ['Pacific/Kiritimati', '2026-11-24'],
  ])('is the one at its place (%s)', (zone, day) => {
    setHouseZone(zone)
    expect(houseDay(late)).toBe(day)
  })

  it('is that of the own clock where the browser does not know the place', () => {
    setHouseZone('Atlantis/Port')
    expect(houseDay(new Date(2026, 10, 23, 12))).toBe('2026-11-23')
  })
})
