/**
 * Gives each row that exists a place of its own and hands the places of rows that left to those that come: the browser
 * then changes words in rows it has instead of building and throwing away thousands. A row keeps its place as long as
 * it exists, so that the focus stays with it.
 * @param before place by row index
 * @param indexes rows that exist now
 */
export function assignSlots(
  before: ReadonlyMap<number, number>,
  indexes: readonly number[],
): ReadonlyMap<number, number> {
  const next = new Map<number, number>()
  for (const index of indexes) {
    const slot = before.get(index)
    if (slot !== undefined) next.set(index, slot)
  }
  const taken = new Set(next.values())
  let free = 0
  for (const index of indexes) {
    if (next.has(index)) continue
    while (taken.has(free)) free += 1
    taken.add(free)
    next.set(index, free)
  }
  return next
}
