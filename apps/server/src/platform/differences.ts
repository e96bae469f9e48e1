/**
 * What a change really changes: the fields of `wanted` that are named and differ from `present`, as they were and as
 * they shall be. Fields that are `undefined` were not mentioned.
 */
export function differences<T extends object, W extends { readonly [K in keyof W]?: unknown }>(
  present: T,
  wanted: W,
): { from: Partial<Record<keyof W & keyof T, unknown>>; to: Named<W> } {
  const changed = Object.entries(wanted).filter(
    ([field, value]) => value !== undefined && !same(present[field as keyof T], value),
  )
  const from = Object.fromEntries(changed.map(([field]) => [field, present[field as keyof T]]))
  return {
    from: from as Partial<Record<keyof W & keyof T, unknown>>,
    to: Object.fromEntries(changed) as Named<W>,
  }
}

type Named<W> = { [K in keyof W]?: Exclude<W[K], undefined> }

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
