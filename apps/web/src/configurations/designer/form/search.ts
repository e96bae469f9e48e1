/** An entry to pick. */
export interface PickerOption {
  readonly value: string
  readonly label: string
  /** What tells it from others, in one line. */
  readonly about: string
  /** Other words it is known by. */
  readonly also?: string
}

/** So many entries are drawn; whoever looks for another one types more. */
const MOST = 60

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** Entries that hold all words, those that begin with them first, in their order otherwise. */
export function search(
  options: readonly PickerOption[],
  words: string,
): { readonly shown: readonly PickerOption[]; readonly more: number } {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  const hits = options.flatMap((option) => {
    const label = plain(option.label)
    const all = `${label} ${plain(option.value)} ${plain(option.about)} ${plain(option.also ?? '')}`
    if (!wanted.every((word) => all.includes(word))) return []
    const first = wanted[0] ?? ''
    return [{ option, rank: label.startsWith(first) || plain(option.value).startsWith(first) ? 0 : 1 }]
  })
  const ranked = hits.toSorted((one, two) => one.rank - two.rank).map(({ option }) => option)
  return { shown: ranked.slice(0, MOST), more: Math.max(0, ranked.length - MOST) }
}
