import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverAll } from './cover.ts'
import { proposePilot } from './propose-pilot.ts'
import { type Combination, TRAIT_KINDS, type Trait, traitKey } from './traits.ts'

const traits = (text: string): Trait[] =>
  text.split(' ').map((one) => {
    const [kind, value] = one.split('=')
    return { kind: kind as Trait['kind'], value: value ?? '' }
  })
const devices = (name: string, has: string, count = 1): Combination => ({
  ...{ key: name.toLowerCase(), name, devices: count },
  traits: traits(has),
})

/** Every choice of sets, the smallest first: slow and obviously right. */
function fewest(sets: readonly (readonly number[])[]): number {
  const all = new Set(sets.flat())
  let best = sets.length
  for (let choice = 0; choice < 2 ** sets.length; choice += 1) {
    const chosen = sets.filter((_, index) => (choice >> index) & 1)
    if (chosen.length < best && new Set(chosen.flat()).size === all.size) best = chosen.length
  }
  return best
}

describe('RO4 the pilot', () => {
  it('is the smallest set of devices that has everything, and says why each is in', () => {
    const { picks, covered, smallest } = proposePilot([
      devices('PC-1', 'system=win11 architecture=x64 site=Bremen', 900),
      devices('PC-2', 'system=win11 architecture=x64 site=Bremen addIn=Rechner', 40),
      devices('PC-3', 'system=win10 architecture=x86 site=Kiel addIn=Rechner', 3),
      devices('PC-4', 'system=win11 architecture=arm64 site=Bremen', 2),
    ])
    expect(picks.map(({ name }) => name)).toEqual(['PC-3', 'PC-1', 'PC-4'])
    expect(picks.map(({ alone }) => alone.map(traitKey))).toEqual([
      ['addIn:rechner', 'system:win10', 'architecture:x86', 'site:kiel'],
      ['architecture:x64'],
      ['architecture:arm64'],
    ])
    expect([covered.length, smallest, picks.map(({ alike }) => alike)]).toEqual([8, true, [3, 900, 2]])
  })

  it('beats the greedy choice where that is too large', () => {
    // Greedy takes the six in the middle first and then needs two more.
    const rows = [
      devices('A', 'site=1 site=2 site=3 site=4 site=5'),
      devices('B', 'site=6 site=7 site=8 site=9 site=10'),
      devices('C', 'site=3 site=4 site=5 site=6 site=7 site=8'),
    ]
    expect(proposePilot(rows).picks.map(({ name }) => name)).toEqual(['A', 'B'])
  })

  it('prefers devices that are like many others', () => {
    const rows = [devices('Rare', 'site=Bremen', 1), devices('Usual', 'site=Bremen', 80)]
    expect(proposePilot(rows).picks.map(({ name }) => name)).toEqual(['Usual'])
  })

  it('is nobody where nothing is known', () => {
    expect(proposePilot([])).toEqual({ picks: [], covered: [], smallest: true })
    expect(proposePilot([{ key: 'a', name: 'A', devices: 1, traits: [] }]).picks).toEqual([])
  })

  const someTraits = fc.uniqueArray(
    fc.record({ kind: fc.constantFrom(...TRAIT_KINDS), value: fc.constantFrom('a', 'b', 'c') }),
    { selector: traitKey, maxLength: 6 },
  )
  const inventories = fc
    .array(someTraits, { maxLength: 9 })
    .map((all) => all.map((has, index) => ({ ...devices(`PC-${index}`, 'site=x', 1 + (index % 3)), traits: has })))

  it('is never larger than the best of every choice, covers all, and nobody in it is needless', () => {
    fc.assert(
      fc.property(inventories, (combinations) => {
        const { picks, covered, smallest } = proposePilot(combinations)
        const all = new Set(combinations.flatMap((one) => one.traits.map(traitKey)))
        expect(new Set(picks.flatMap((pick) => pick.traits.map(traitKey)))).toEqual(all)
        expect(covered).toHaveLength(all.size)
        expect(picks.every(({ alone }) => alone.length > 0)).toBe(true)
        const numbers = [...all]
        const sets = combinations.map((one) => one.traits.map((trait) => numbers.indexOf(traitKey(trait))))
        expect([smallest, picks.length]).toEqual([true, all.size === 0 ? 0 : fewest(sets)])
      }),
    )
  })

  it('is the same whatever the order of the inventory', () => {
    fc.assert(
      fc.property(
        inventories.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([one, other]) => {
          expect(proposePilot(other)).toEqual(proposePilot(one))
        },
      ),
    )
  })

  it('ends within its steps for many devices that all differ, and says that nobody looked at every choice', () => {
    const sets = Array.from({ length: 5_000 }, (_, index) =>
      [index % 400, (index * 7) % 400, (index * 31 + 5) % 400].filter((one, at, all) => all.indexOf(one) === at),
    )
    const { chosen, proven } = coverAll(sets, 400)
    expect(new Set(chosen.flatMap((index) => sets[index] ?? [])).size).toBe(400)
    expect(proven).toBe(false)
  })
})
