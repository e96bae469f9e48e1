/** Somebody who can be mentioned. */
export interface Named {
  readonly id: string
  readonly name: string
}

/**
 * Who is mentioned in a text: everybody whose whole name stands in it behind an @. The longest name wins, so that
 * "@Ann Lee-Smith" does not mean Ann Lee; people of the same name are all meant. Letters may be small or capital.
 */
export function mentionsIn(text: string, people: readonly Named[]): string[] {
  const byName = new Map<string, string[]>()
  for (const { id, name } of people) {
    const key = name.toLowerCase()
    byName.set(key, [...(byName.get(key) ?? []), id])
  }
  const names = [...byName.keys()].filter((name) => name !== '').sort((a, b) => b.length - a.length)
  const lower = text.toLowerCase()
  const mentioned = new Set<string>()
  for (let at = lower.indexOf('@'); at !== -1; at = lower.indexOf('@', at + 1)) {
    const name = names.find(
      (one) => lower.startsWith(one, at + 1) && !/^[\p{L}\p{N}-]/u.test(lower.slice(at + 1 + one.length)),
    )
    for (const id of byName.get(name ?? '') ?? []) mentioned.add(id)
  }
  return [...mentioned]
}
