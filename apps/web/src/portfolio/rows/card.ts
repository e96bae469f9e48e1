import type { PortfolioColumn } from '@lotse/contract'

/** Cells that take the whole width of a card; the others stand in pairs. */
const wide: ReadonlySet<PortfolioColumn> = new Set(['name', 'rate', 'next', 'tags', 'groups', 'domain', 'tenant'])

/** What a card shows while nobody chose columns: what one needs on the way. */
export const usualCardColumns: readonly PortfolioColumn[] = ['name', 'state', 'growth', 'rate', 'next']

export const isWide = (column: PortfolioColumn): boolean => wide.has(column)

/** Two lines of a name or a step, and one below them. */
export const rowHeight = 69
const nameHeight = 48
const lineHeight = 42
/** The next step takes a second line of words. */
const secondLine = 19
const cardEdges = 18

/**
 * How high every card is: all alike, so that thousands of them can be placed without measuring one.
 * @param columns the columns shown, the name among them
 */
export function cardHeight(columns: readonly PortfolioColumn[]): number {
  const others = columns.filter((column) => column !== 'name')
  const wideOnes = others.filter(isWide).length
  const more = others.includes('next') ? secondLine : 0
  return nameHeight + cardEdges + more + (wideOnes + Math.ceil((others.length - wideOnes) / 2)) * lineHeight
}
