interface Ring {
  readonly id: string
  readonly name: string
}

/** The ring that words name, as people write it: the whole name, or how it begins (`Ring 1` of `Ring 1: Pilot`); null unless it is one. */
export function ringNamed(words: string | null, rings: readonly Ring[]): string | null {
  const wanted = folded(words ?? '')
  if (wanted === '') return null
  const whole = rings.filter(({ name }) => folded(name) === wanted)
  const found = whole.length > 0 ? whole : rings.filter(({ name }) => beginsWith(folded(name), wanted))
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

const folded = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** `Ring 1` is not how `Ring 10` begins. */
const beginsWith = (name: string, wanted: string): boolean =>
  name.startsWith(wanted) && !/^[\p{L}\p{N}]/u.test(name.slice(wanted.length))
