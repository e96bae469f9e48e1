/** Set cover over small numbers: which sets together hold every element. Elements and sets are their positions. */

/** How many steps of the exact search are worth it; steps and not seconds, so that the answer is always the same. */
const MOST_STEPS = 50_000
/** Beyond this many sets only the greedy choice is made. */
const MOST_SETS = 1_500

export interface Cover {
  /** Positions of the chosen sets, in the order of choice. */
  readonly chosen: readonly number[]
  /** Whether it is proven that no smaller choice exists. */
  readonly proven: boolean
}

/**
 * The smallest choice of sets that holds every element that any set holds: greedy, without what turned out needless, then improved by
 * an exact search where it is small enough. Earlier sets win ties. Deterministic.
 * @param sets elements of each set, from 0 to `elements` - 1, each at most once
 */
export function coverAll(sets: readonly (readonly number[])[], elements: number): Cover {
  const greedy = withoutNeedless(sets, chooseGreedily(sets, elements))
  if (greedy.length <= 1) return { chosen: greedy, proven: true }
  const useful = undominated(sets)
  if (useful === null) return { chosen: greedy, proven: false }
  return search(sets, useful, elements, greedy)
}

function chooseGreedily(sets: readonly (readonly number[])[], elements: number): number[] {
  const holders = holdersOf(sets, elements)
  const gain = sets.map((set) => set.length)
  const covered = new Uint8Array(elements)
  const chosen: number[] = []
  for (;;) {
    let best = -1
    for (let index = 0; index < gain.length; index += 1)
      if ((gain[index] ?? 0) > (best < 0 ? 0 : (gain[best] ?? 0))) best = index
    if (best < 0) return chosen
    chosen.push(best)
    for (const element of sets[best] ?? []) {
      if (covered[element] === 1) continue
      covered[element] = 1
      for (const holder of holders[element] ?? []) gain[holder] = (gain[holder] ?? 0) - 1
    }
  }
}

/** Drops sets all of whose elements others hold, the latest choice first. */
function withoutNeedless(sets: readonly (readonly number[])[], chosen: readonly number[]): number[] {
  const times = new Map<number, number>()
  for (const index of chosen) for (const element of sets[index] ?? []) times.set(element, (times.get(element) ?? 0) + 1)
  const kept: number[] = []
  for (const index of chosen.toReversed()) {
    const set = sets[index] ?? []
    if (set.every((element) => (times.get(element) ?? 0) > 1))
      for (const element of set) times.set(element, (times.get(element) ?? 0) - 1)
    else kept.unshift(index)
  }
  return kept
}

/** Sets that no other holds wholly; null where there are too many to compare. Of equal ones the first stays. */
function undominated(sets: readonly (readonly number[])[]): number[] | null {
  const some = sets.flatMap((set, index) => (set.length > 0 ? [index] : []))
  if (some.length > MOST_SETS) return null
  const members = sets.map((set) => new Set(set))
  const isWithin = (inner: number, outer: number): boolean =>
    (sets[inner] ?? []).length <= (sets[outer] ?? []).length &&
    (sets[inner] ?? []).every((element) => members[outer]?.has(element))
  return some.filter((index) =>
    some.every((other) => other === index || !isWithin(index, other) || (isWithin(other, index) && index < other)),
  )
}

/** Branches over the holders of the element that fewest sets hold; gives up a branch that cannot beat the best. */
function search(
  sets: readonly (readonly number[])[],
  useful: readonly number[],
  elements: number,
  greedy: readonly number[],
): Cover {
  const holders = holdersOf(
    sets.map((set, index) => (useful.includes(index) ? set : [])),
    elements,
  )
  const largest = Math.max(...useful.map((index) => sets[index]?.length ?? 0))
  const times = new Int32Array(elements)
  const isWanted = (element: number): boolean => (holders[element]?.length ?? 0) > 0
  let open = Array.from({ length: elements }, (_, element) => element).filter(isWanted).length
  let best: readonly number[] = greedy
  let steps = 0
  const chosen: number[] = []

  const put = (index: number, by: 1 | -1): void => {
    for (const element of sets[index] ?? []) {
      const before = times[element] ?? 0
      times[element] = before + by
      if (by === 1 && before === 0) open -= 1
      if (by === -1 && before === 1) open += 1
    }
  }
  const rarest = (): number => {
    let found = -1
    for (let element = 0; element < elements; element += 1)
      if (times[element] === 0 && isWanted(element))
        if (found < 0 || (holders[element]?.length ?? 0) < (holders[found]?.length ?? 0)) found = element
    return found
  }
  const visit = (): void => {
    steps += 1
    if (steps > MOST_STEPS) return
    if (open === 0) {
      best = [...chosen]
      return
    }
    if (chosen.length + Math.ceil(open / largest) >= best.length) return
    const gainOf = (index: number) => (sets[index] ?? []).filter((element) => times[element] === 0).length
    const ways = (holders[rarest()] ?? []).toSorted((a, b) => gainOf(b) - gainOf(a) || a - b)
    for (const index of ways) {
      chosen.push(index)
      put(index, 1)
      visit()
      put(index, -1)
      chosen.pop()
    }
  }
  visit()
  return { chosen: best, proven: steps <= MOST_STEPS }
}

function holdersOf(sets: readonly (readonly number[])[], elements: number): number[][] {
  const holders: number[][] = Array.from({ length: elements }, () => [])
  sets.forEach((set, index) => {
    for (const element of set) holders[element]?.push(index)
  })
  return holders
}
