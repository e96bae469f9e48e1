import { activityOf, isActive, NUMERATORS } from '@lotse/usage'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secretFrom } from '../platform/secret.ts'
import { countOf, keyText, positionsIn } from './keys.ts'
import { matched } from './match.ts'
import {
  activeOf,
  activityByte,
  activityIn,
  bytesOf,
  type PackedPeople,
  peopleFrom,
  peoplePacker,
} from './packed-people.ts'
import { personKey, personKeyBytes } from './person-key.ts'

const services = { secret: secretFrom(Buffer.alloc(32, 7)) }
const TENANT = '01930000-0000-7000-8000-000000000001'
const keyOf = personKeyBytes(services, TENANT)

/** People by number, with what each did. */
const crowd = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 7 }), fc.option(fc.boolean())),
  {
    maxLength: 60,
  },
)
type Crowd = readonly (readonly [number, number, boolean | null])[]

function pack(people: Crowd): PackedPeople {
  const packer = peoplePacker(people.length)
  for (const [number, activity, recent] of people)
    packer.add(keyOf(`user${number}@contoso.example`), activityByte(activity, recent))
  return packer.pack()
}

describe('keys of people', () => {
  it('are the same in every letter case, and other ones in another tenant or installation', () => {
    const key = personKey(services, TENANT)('Jürgen@Contoso.example')
    expect(key).toMatch(/^[0-9a-f]{16}$/)
    expect(personKey(services, TENANT)('jÜRGEN@contoso.EXAMPLE')).toBe(key)
    expect(personKey(services, TENANT.replace('1', '2'))('jürgen@contoso.example')).not.toBe(key)
    expect(personKey({ secret: secretFrom(Buffer.alloc(32, 8)) }, TENANT)('jürgen@contoso.example')).not.toBe(key)
    expect(keyOf('Jürgen@Contoso.example').toString('hex')).toBe(key)
  })
})

describe('packed people', () => {
  it('keep what everybody did, whatever the order and however often somebody comes', () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: 0, max: 59 }), (people, cut) => {
        const packed = pack(people)
        expect(bytesOf(pack([...people.slice(cut), ...people.slice(0, cut)]))).toEqual(bytesOf(packed))
        const expected = new Map<string, number>()
        for (const [number, activity, recent] of people) {
          const key = personKey(services, TENANT)(`user${number}@contoso.example`)
          expected.set(key, (expected.get(key) ?? 0) | activityByte(activity, recent))
        }
        const read = peopleFrom(bytesOf(packed))
        const keys = [...Array(countOf(read.keys)).keys()].map((at) => keyText(read.keys, at))
        expect(keys).toEqual([...expected.keys()].toSorted())
        expect([...read.bits]).toEqual(keys.map((key) => expected.get(key)))
      }),
      { numRuns: 30 },
    )
  })

  it('tell the activity as the domain does', () => {
    for (const desktopCore of [true, false])
      for (const desktop of [true, false])
        for (const any of [true, false])
          for (const recent of [true, false, null]) {
            const byte = activityByte(activityOf({ desktopCore, desktop, any }), recent)
            expect(activityIn(byte)).toEqual({
              activity: activityOf({ desktopCore, desktop, any }),
              inLast28Days: recent,
            })
            const active = activeOf({ keys: Buffer.alloc(8), bits: Buffer.from([byte]) })
            for (const numerator of NUMERATORS) expect(active[numerator]).toBe(isActive(byte, numerator) ? 1 : 0)
          }
  })

  it('refuse bytes that are none', () => expect(() => peopleFrom(Buffer.alloc(10))).toThrow('no packed people'))
})

describe('two reports', () => {
  it('have in common whom a slow look finds', () => {
    fc.assert(
      fc.property(crowd, crowd, (one, other) => {
        const [now, base] = [pack(one), pack(other)]
        const then = new Map(
          [...Array(countOf(base.keys)).keys()].map((at) => [keyText(base.keys, at), base.bits[at] ?? 0]),
        )
        const expected = {
          people: 0,
          activeNow: { desktopCore: 0, desktop: 0, any: 0 },
          activeThen: { desktopCore: 0, desktop: 0, any: 0 },
        }
        for (let at = 0; at < countOf(now.keys); at++) {
          const before = then.get(keyText(now.keys, at))
          if (before === undefined) continue
          expected.people++
          for (const numerator of NUMERATORS) {
            if (isActive(now.bits[at] ?? 0, numerator)) expected.activeNow[numerator]++
            if (isActive(before, numerator)) expected.activeThen[numerator]++
          }
        }
        expect(matched(now, base)).toEqual(expected)
        expect(positionsIn(now.keys, base.keys).filter((at) => at >= 0)).toHaveLength(expected.people)
      }),
      { numRuns: 30 },
    )
  })
})
