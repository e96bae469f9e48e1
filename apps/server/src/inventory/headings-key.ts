import { createHash } from 'node:crypto'
import { type InventorySourceId, normalHeading } from '@lotse/inventory'

/** What files with the same headings have in common, in any order and spelling of them. */
export function headingsKey(headings: readonly string[]): string {
  const normal = headings.map(normalHeading).filter((heading) => heading !== '')
  return createHash('sha256')
    .update([...new Set(normal)].sort().join('\n'))
    .digest('hex')
    .slice(0, 32)
}

/** Inventories that follow each other: one source, and for tables with chosen columns one set of headings. */
export function seriesOf(source: InventorySourceId, headings: readonly string[]): string {
  return source === 'mapped' ? `mapped:${headingsKey(headings)}` : source
}
