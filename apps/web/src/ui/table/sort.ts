/** By which column a table is ordered. */
export interface Sort {
  /** A column's id. */
  readonly by: string
  readonly descending: boolean
}

/** As it stands in the address: `name`, or `-rate` for the largest first. */
export function writeSort({ by, descending }: Sort): string {
  return descending ? `-${by}` : by
}

/**
 * @param text what stands in the address
 * @param columns the columns that can be sorted by; anything else in an address is ignored
 */
export function readSort(text: unknown, columns: readonly string[]): Sort | undefined {
  if (typeof text !== 'string') return undefined
  const descending = text.startsWith('-')
  const by = descending ? text.slice(1) : text
  return columns.includes(by) ? { by, descending } : undefined
}

/** What a click on a head does: first ascending (numbers descending), then the other way round. */
export function nextSort(present: Sort | undefined, by: string, numeric: boolean): Sort {
  if (present?.by === by) return { by, descending: !present.descending }
  return { by, descending: numeric }
}
