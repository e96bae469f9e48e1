/** What a machine saw of an item. It never settles it: `unclear` needs a look in any case. */
export const ITEM_VERDICTS = ['fine', 'finding', 'unclear'] as const
export type ItemVerdict = (typeof ITEM_VERDICTS)[number]

export interface ItemResult {
  readonly id: string
  readonly verdict: ItemVerdict
  /** How many findings speak to it. */
  readonly findings: number
}
