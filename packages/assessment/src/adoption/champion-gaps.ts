/** Where people of a group are, and in which language they are spoken to. */
interface Places {
  readonly sites: readonly string[]
  readonly shifts: readonly string[]
  /** Tags such as de or pt-BR. */
  readonly languages: readonly string[]
}

/** A place of a group without anybody who helps there. */
export interface ChampionGap {
  readonly kind: 'site' | 'shift' | 'language'
  /** As the group names it. */
  readonly value: string
}

/**
 * The sites, shifts and languages of a group for which no champion stands: each needs one, whatever the head count says. What
 * is not said of a champion counts as that of the group where the group has only one. (acm.md §5)
 */
export function championGaps(group: Places, champions: readonly Places[]): readonly ChampionGap[] {
  const without = (kind: ChampionGap['kind'], of: keyof Places, plain: (value: string) => string): ChampionGap[] =>
    group[of]
      .filter((value) => !champions.some((one) => covers(value, { all: group[of], said: one[of] }, plain)))
      .map((value) => ({ kind, value }))
  return [
    ...without('site', 'sites', asWord),
    ...without('shift', 'shifts', asWord),
    ...without('language', 'languages', asLanguage),
  ]
}

function covers(
  value: string,
  { all, said }: { readonly all: readonly string[]; readonly said: readonly string[] },
  plain: (value: string) => string,
): boolean {
  return said.length === 0 ? all.length === 1 : said.some((one) => plain(one) === plain(value))
}

const asWord = (value: string): string => value.trim().toLowerCase()
/** Who speaks German helps wherever German is spoken. */
const asLanguage = (tag: string): string => asWord(tag).split('-')[0] ?? ''
