import type { Edit } from '@lotse/odt'

/** Beyond so many differences the texts have little in common, and looking for it would take longer than it is worth. */
const MOST = 1000

/**
 * Edits that make a text another one and touch only words that differ: whoever holds a place in the text keeps it. Where the two
 * have little in common, one edit for all that differs.
 */
export function editsTo(text: string, wanted: string): readonly Edit[] {
  const [was, will] = [wordsOf(text), wordsOf(wanted)]
  let before = 0
  while (before < was.length && before < will.length && was[before] === will[before]) before += 1
  let behind = 0
  const most = Math.min(was.length, will.length) - before
  while (behind < most && was.at(-1 - behind) === will.at(-1 - behind)) behind += 1
  const [gone, come] = [was.slice(before, was.length - behind), will.slice(before, will.length - behind)]
  const kept = commonOf(gone, come)
  const edits: Edit[] = []
  let [at, from, to] = [lengthOf(was.slice(0, before)), 0, 0]
  for (const [i, j] of [...kept, [gone.length, come.length] as const]) {
    const [old, next] = [gone.slice(from, i), come.slice(to, j).join('')]
    const end = at + lengthOf(old)
    if (i > from || j > to) edits.push({ start: at, end, text: next })
    at = end + (gone[i]?.length ?? 0)
    from = i + 1
    to = j + 1
  }
  return edits
}

/** White space, and what lies between. */
const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s<>="]+|./gsu) ?? []
const lengthOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0)

/** Pairs of places at which both have the same word, as many as can be: the greedy way of Myers, with its trail kept. */
function commonOf(one: readonly string[], two: readonly string[]): readonly (readonly [number, number])[] {
  const trail: Map<number, number>[] = []
  let furthest = new Map<number, number>([[1, 0]])
  for (let steps = 0; steps <= Math.min(one.length + two.length, MOST); steps += 1) {
    trail.push(furthest)
    const next = new Map(furthest)
    for (let line = -steps; line <= steps; line += 2) {
      let x = startOf(furthest, line, steps)
      while (x < one.length && x - line < two.length && one[x] === two[x - line]) x += 1
      next.set(line, x)
      if (x >= one.length && x - line >= two.length) return pairsOf(trail, one.length, two.length)
    }
    furthest = next
  }
  return []
}

/** Where a line of the search goes on: down from the line above, or right from the one below, whichever came further. */
function startOf(furthest: ReadonlyMap<number, number>, line: number, steps: number): number {
  const [below, above] = [furthest.get(line - 1) ?? -1, furthest.get(line + 1) ?? -1]
  return line === -steps || (line !== steps && below < above) ? above : below + 1
}

/** The way back along the trail: what was passed straight on is the same in both. */
function pairsOf(trail: readonly ReadonlyMap<number, number>[], endOne: number, endTwo: number) {
  const pairs: (readonly [number, number])[] = []
  let [x, y] = [endOne, endTwo]
  for (let steps = trail.length - 1; steps >= 0; steps -= 1) {
    const furthest = trail[steps] ?? new Map<number, number>()
    const line = x - y
    const start = steps === 0 ? 0 : startOf(furthest, line, steps)
    while (x > start && y > start - line) {
      x -= 1
      y -= 1
      pairs.push([x, y])
    }
    if (steps === 0) break
    const cameDown =
      start === (furthest.get(line + 1) ?? -1) &&
      (line === -steps || (line !== steps && (furthest.get(line - 1) ?? -1) < start))
    if (cameDown) y -= 1
    else x -= 1
  }
  return pairs.toReversed()
}
