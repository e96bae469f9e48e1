import type { Format } from '../../language/format.ts'

/** A probability without decimals that it does not have, and never as a certainty (usage.md §13). */
export function chanceWords(share: number, format: Pick<Format, 'percent'>): string {
  if (share < 0.01) return `< ${format.percent(0.01, 0)}`
  if (share > 0.99) return `> ${format.percent(0.99, 0)}`
  return format.percent(share, 0)
}
