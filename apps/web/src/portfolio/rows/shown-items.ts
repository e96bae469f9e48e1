import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/** Indexes of the rows that exist: those on the screen with some around, and the one with the focus. */
export function shownItems(range: Range, active: number): number[] {
  const items = defaultRangeExtractor(range)
  if (active < 0 || active >= range.count || items.includes(active)) return items
  return active < (items[0] ?? 0) ? [active, ...items] : [...items, active]
}
