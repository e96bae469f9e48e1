import type { SourceAnswer } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { isWorthAgain, nextNight, nextRead } from './schedule.ts'

const tenants = Array.from({ length: 500 }, (_, index) => `tenant ${index}`)
const at = (text: string) => new Date(text)

const answer = (more: Partial<SourceAnswer> = {}): SourceAnswer => ({
  source: 'appUserDetail',
  answer: 'ok',
  at: '2026-11-22T02:00:00.000Z',
  rows: 1,
  refreshDate: null,
  concealed: null,
  permission: null,
  until: null,
  fault: null,
  code: null,
  ...more,
})

describe('the night of a tenant', () => {
  it('is within five hours after half past midnight, and never in the past', () => {
    for (const tenant of tenants) {
      const now = at('2026-11-22T12:00:00')
      const night = nextNight(tenant, now).at
      expect(night > now).toBe(true)
      const minute = night.getHours() * 60 + night.getMinutes()
      expect(minute).toBeGreaterThanOrEqual(30)
      expect(minute).toBeLessThan(330)
      expect(night.getDate()).toBe(23)
    }
  })

  it('spreads many tenants, and is another minute each day', () => {
    const minutes = tenants.map((tenant) => nextNight(tenant, at('2026-11-22T12:00:00')).at.getTime())
    expect(new Set(minutes).size).toBeGreaterThan(200)
    const week = [22, 23, 24, 25, 26].map((day) => {
      const night = nextNight('tenant', at(`2026-11-${day}T12:00:00`)).at
      return night.getHours() * 60 + night.getMinutes()
    })
    expect(new Set(week).size).toBeGreaterThan(2)
  })

  it('is this night where its minute has not come yet', () => {
    const night = nextNight('tenant', at('2026-11-22T00:00:00')).at
    expect(night.getDate()).toBe(22)
    expect(nextNight('tenant', night).at.getDate()).toBe(23)
  })

  it.each([
    ['2026-11-06T12:00:00', 'monthEnd'],
    ['2026-11-07T12:00:00', 'daily'],
    ['2026-11-30T12:00:00', 'daily'],
  ])('after %s is for the %s', (now, reason) => expect(nextNight('tenant', at(now)).reason).toBe(reason))
})

describe('after a run', () => {
  const now = at('2026-11-22T12:00:00')
  const ended = { tenantId: 'tenant', now, reasons: ['daily'] as const, random: 0.5 }
  const night = nextNight('tenant', now)

  it('that went well comes the next night', () => {
    expect(nextRead({ ...ended, answers: [answer()] })).toEqual(night)
  })

  it('that was put off comes a little after the moment that Microsoft named last', () => {
    const until = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString()
    const answers = [
      answer({ answer: 'throttled', until: until(10) }),
      answer({ source: 'appUserCounts', answer: 'throttled', until: until(20) }),
    ]
    expect(nextRead({ ...ended, answers })).toEqual({ at: new Date(now.getTime() + 23 * 60_000), reason: 'again' })
  })

  it('that could not reach Graph comes an hour or two later, three times a day', () => {
    const answers = [answer({ answer: 'unreachable' })]
    expect(nextRead({ ...ended, answers })).toEqual({ at: at('2026-11-22T13:30:00'), reason: 'again' })
    expect(nextRead({ ...ended, answers, reasons: ['again', 'again', 'again', 'daily'] })).toEqual(night)
  })

  it('that missed anything is repeated for that', () => {
    const answers = [answer(), answer({ source: 'users', answer: 'unreachable' })]
    expect(nextRead({ ...ended, answers }).reason).toBe('again')
    expect(nextRead({ ...ended, answers: [answer({ answer: 'notKept' })] }).reason).toBe('again')
  })

  it('that Microsoft refused is not repeated the same night: a person has to act', () => {
    expect(nextRead({ ...ended, answers: [answer({ answer: 'forbidden' })] })).toEqual(night)
  })
})

it.each([
  ['throttled', true],
  ['unreachable', true],
  ['notKept', true],
  ['ok', false],
  ['forbidden', false],
  ['notHere', false],
] as const)('a source that answered %s is asked again: %s', (said, isAsked) =>
  expect(isWorthAgain(answer({ answer: said }))).toBe(isAsked),
)
