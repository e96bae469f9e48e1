import { FIELD_DEFINITIONS, normalHeading } from '@lotse/inventory'
import type { Sheet } from '../ui/sheet/read-sheet.ts'

/**
 * The names of devices in a table: the column with such a heading, as inventories have it; where none has, the first column, its head
 * included, since a plain list has no heading.
 */
export function namesIn({ heads, rows }: Sheet): readonly string[] {
  const { headings } = FIELD_DEFINITIONS.device
  const places = heads.map((head) => headings.indexOf(normalHeading(head) as (typeof headings)[number]))
  const best = Math.min(...places.filter((place) => place >= 0))
  const column = Number.isFinite(best) ? places.indexOf(best) : 0
  const cells = rows.map(({ cells: all }) => all[column] ?? '')
  const names = Number.isFinite(best) ? cells : [heads[0] ?? '', ...cells]
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))]
}
