import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { compatFieldIds, compatFields } from './compat-fields.ts'
import { type CompatStateId, compatStateIds, compatWay } from './compat-model.ts'
import {
  type CompatMove,
  type CompatPacket,
  type CompatRecord,
  decideCompatMove,
  standingOfPacket,
} from './compat-packet.ts'

const today = isoDate('2026-11-23')

const full = Object.fromEntries(
  compatFieldIds.map((field) => [field, field === 'usersAffected' ? 0 : field === 'findings' ? ['F-12'] : 'said']),
) as CompatPacket
const empty = Object.fromEntries(compatFieldIds.map((field) => [field, null])) as CompatPacket
const needed = compatFieldIds.filter((field) => compatFields[field].need === 'needed')

const move = (to: CompatStateId, more: Partial<CompatMove> = {}): CompatMove => ({
  to,
  on: today,
  words: 'said so',
  number: 'AA-4711',
  ...more,
})

const yesterday = isoDate('2026-11-22')

const fieldsOf = (
  state: CompatStateId,
  wish: CompatMove,
  packet = full,
  days: Partial<Pick<CompatRecord, 'consentOn' | 'movedOn'>> = {},
): string[] => {
  const decision = decideCompatMove({ state, packet, consentOn: yesterday, movedOn: yesterday, ...days }, wish, today)
  return decision.ok ? [] : decision.problems.map(({ field, code }) => `${field} ${code}`)
}

describe('the packet', () => {
  it('PB110 says of every field how it stands', () => {
    expect(standingOfPacket(full).every(({ state }) => state === 'there')).toBe(true)
    expect(standingOfPacket(empty).map(({ field }) => field)).toEqual(compatFieldIds)
    expect(
      standingOfPacket(empty)
        .filter(({ state }) => state === 'missing')
        .map(({ field }) => field),
    ).toEqual(needed)
  })

  it.each([
    ['an empty text', { process: ' ' }, 'missing'],
    ['an empty list', { findings: [] }, 'wanted'],
    ['nobody is affected', { usersAffected: 0 }, 'there'],
  ] as const)('PB110 %s', (_name, part, expected) => {
    const [field] = Object.keys(part)
    const found = standingOfPacket({ ...full, ...part }).find((one) => one.field === field)
    expect(found?.state).toBe(expected)
  })

  it('PB110 is submitted whole, with the number', () => {
    expect(fieldsOf('prepared', move('submitted'))).toEqual([])
    expect(fieldsOf('prepared', move('submitted', { number: ' ', words: null }))).toEqual(['number missing'])
    expect(fieldsOf('prepared', move('submitted'), empty)).toEqual(needed.map((field) => `${field} missing`))
    expect(fieldsOf('prepared', move('submitted', { on: isoDate('2026-11-24') }))).toEqual(['on inFuture'])
  })
})

describe('its days', () => {
  const earlier = isoDate('2026-11-21')
  it.each<[string, CompatStateId, CompatMove, Partial<CompatRecord>, string[]]>([
    [
      'consent that lies ahead',
      'prepared',
      move('submitted'),
      { consentOn: isoDate('2026-11-24') },
      ['consentOn inFuture'],
    ],
    ['submitted before the consent', 'prepared', move('submitted', { on: earlier }), {}, ['on tooEarly']],
    ['begun here after it was submitted', 'prepared', move('submitted', { on: yesterday }), { movedOn: today }, []],
    ['answered before it was submitted', 'submitted', move('resolved', { on: earlier }), {}, ['on tooEarly']],
  ])('PB110 %s', (_name, state, wish, days, expected) => expect(fieldsOf(state, wish, full, days)).toEqual(expected))
})

describe('the way of a compatibility case', () => {
  it('PB111 goes as drawn and no other way', () => {
    for (const state of compatStateIds)
      for (const to of compatStateIds)
        expect([state, to, fieldsOf(state, move(to))]).toEqual([
          state,
          to,
          compatWay[state].includes(to) ? [] : ['to notNow'],
        ])
  })

  it.each<[CompatStateId, CompatStateId, string[]]>([
    ['submitted', 'inWork', []],
    ['inWork', 'resolved', ['words missing']],
    ['inWork', 'notInScope', ['words missing']],
    ['inWork', 'noFix', ['words missing']],
    ['noFix', 'inWork', ['words missing']],
  ])('PB111 from %s to %s without words', (state, to, expected) =>
    expect(fieldsOf(state, move(to, { words: null }))).toEqual(expected),
  )
})
