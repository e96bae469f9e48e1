import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '../testing/report-builder.ts'
import { UserIndex } from './user-index.ts'

const numberOf = (index: UserIndex, name: string): number => {
  const bytes = utf8(name)
  return index.numberOf(bytes, 0, bytes.length)
}

describe('US6 the numbers of users', () => {
  it('agrees with a map of lower-cased names', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'B', '.', '@'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(name, { maxLength: 200 }), (names) => {
        const index = new UserIndex()
        const slow = new Map<string, number>()
        for (const each of names) {
          const key = each.toLowerCase()
          if (!slow.has(key)) slow.set(key, slow.size)
          expect(numberOf(index, each)).toBe(slow.get(key))
        }
        expect(index.size).toBe(slow.size)
      }),
    )
  })

  it('holds many names and gives them back in order', () => {
    const index = new UserIndex()
    const names = Array.from({ length: 20_000 }, (_, number) => `person.${number}@adatum.example`)
    for (const name of names) numberOf(index, name)
    const back: string[] = []
    index.visit((bytes, start, end) => back.push(new TextDecoder().decode(bytes.subarray(start, end))))
    expect(back).toEqual(names)
    expect(names.map((name) => numberOf(index, name.toUpperCase()))).toEqual(names.map((_, number) => number))
  })

  it('stays right under a seed that has changed because of colliding names', () => {
    const index = new UserIndex(2)
    const names = Array.from({ length: 3000 }, (_, number) => `p${number}`)
    for (const name of names) numberOf(index, name)
    expect(index.size).toBe(3000)
    expect(names.map((name) => numberOf(index, name))).toEqual(names.map((_, number) => number))
  })
})
