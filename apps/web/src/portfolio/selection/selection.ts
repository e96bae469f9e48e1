import type { PortfolioRow } from '@lotse/contract'

/** Enough of a row to act on it. */
export type Picked = Pick<PortfolioRow, 'engagementId' | 'customerId'>

/** The rows somebody picked, by engagement; they stay picked while the table scrolls. */
export interface Selection {
  readonly picked: ReadonlyMap<string, Picked>
  /** Index of the row from which Shift reaches. */
  readonly anchor: number | null
}

export const nothingPicked: Selection = { picked: new Map(), anchor: null }

/** Picks one row, or lets it go. */
export function toggled({ picked }: Selection, row: Picked, index: number): Selection {
  const next = new Map(picked)
  if (!next.delete(row.engagementId)) next.set(row.engagementId, row)
  return { picked: next, anchor: index }
}

/**
 * Picks everything from the anchor to a row, as Shift does. Rows that are not loaded yet cannot be picked this way.
 * @returns the selection, with the anchor where it was
 */
export function reachedTo(
  { picked, anchor }: Selection,
  index: number,
  rowAt: (index: number) => Picked | undefined,
): Selection {
  const from = anchor ?? index
  const next = new Map(picked)
  for (let at = Math.min(from, index); at <= Math.max(from, index); at += 1) {
    const row = rowAt(at)
    if (row) next.set(row.engagementId, row)
  }
  return { picked: next, anchor: from }
}

/** Exactly these. */
export function pickedAll(rows: readonly Picked[]): Selection {
  return {
    picked: new Map(rows.map(({ engagementId, customerId }) => [engagementId, { engagementId, customerId }])),
    anchor: null,
  }
}

/** The customers of the picked engagements, each once. */
export function customersOf({ picked }: Selection): readonly string[] {
  return [...new Set([...picked.values()].map(({ customerId }) => customerId))]
}
