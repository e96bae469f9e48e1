import { coverAll } from './cover.ts'
import { byTrait, type Combination, type Trait, traitKey } from './traits.ts'

export interface PilotPick {
  readonly key: string
  readonly name: string
  /** How many devices are like it, itself included: any of them does as well. */
  readonly alike: number
  /** What no other device of the pilot has: why it is in. */
  readonly alone: readonly Trait[]
  readonly traits: readonly Trait[]
}

export interface PilotProposal {
  readonly picks: readonly PilotPick[]
  /** Everything the pilot covers, which is everything that was asked for. */
  readonly covered: readonly Trait[]
  /** Whether no smaller pilot does; otherwise it is small, but nobody looked at every choice. */
  readonly smallest: boolean
}

/**
 * The smallest pilot that has seen every trait of the inventory (odt.md §6: every architecture, language, add-in and site). The same
 * combinations in any order give the same pilot; where several do, devices like many others come first.
 */
export function proposePilot(combinations: readonly Combination[]): PilotProposal {
  const sorted = combinations.toSorted(
    (a, b) => b.devices - a.devices || compare(a.name, b.name) || compare(a.key, b.key),
  )
  const elements = new Map<string, { readonly index: number; readonly trait: Trait }>()
  const sets = sorted.map(({ traits }) => {
    const set = new Set<number>()
    for (const trait of traits.toSorted(byTrait)) {
      const key = traitKey(trait)
      const known = elements.get(key) ?? { index: elements.size, trait }
      elements.set(key, known)
      set.add(known.index)
    }
    return [...set]
  })
  const { chosen: first, proven } = coverAll(sets, elements.size)
  const { chosen, times } = withUsualDevices(sets, first)
  const trait = [...elements.values()].map((one) => one.trait)
  const picks = chosen.map((index): PilotPick => {
    const { key, name, devices } = sorted[index] as Combination
    const own = (sets[index] ?? []).map((element) => ({ element, trait: trait[element] as Trait }))
    return {
      key,
      name,
      alike: devices,
      alone: own
        .filter(({ element }) => times.get(element) === 1)
        .map((one) => one.trait)
        .toSorted(byTrait),
      traits: own.map((one) => one.trait).toSorted(byTrait),
    }
  })
  return {
    picks: picks.toSorted(
      (a, b) => b.traits.length - a.traits.length || compare(a.name, b.name) || compare(a.key, b.key),
    ),
    covered: trait.toSorted(byTrait),
    smallest: proven,
  }
}

/**
 * The same cover with the most usual devices: each is exchanged for the first that has what only it had, until nothing changes. Who
 * has nothing alone any more goes. Each exchange is for an earlier one, so it ends.
 */
function withUsualDevices(sets: readonly (readonly number[])[], first: readonly number[]) {
  const members = sets.map((set) => new Set(set))
  const times = new Map<number, number>()
  const count = (index: number, by: 1 | -1): void => {
    for (const element of sets[index] ?? []) times.set(element, (times.get(element) ?? 0) + by)
  }
  for (const index of first) count(index, 1)
  let chosen = [...first]
  for (let changed = true; changed; ) {
    changed = false
    for (const index of [...chosen]) {
      const alone = (sets[index] ?? []).filter((element) => times.get(element) === 1)
      const usual = sets.findIndex((_, other) => alone.every((element) => members[other]?.has(element)))
      if (alone.length > 0 && usual === index) continue
      changed = true
      count(index, -1)
      if (alone.length > 0) count(usual, 1)
      chosen = chosen.flatMap((one) => (one !== index ? [one] : alone.length > 0 ? [usual] : []))
    }
  }
  return { chosen, times }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
