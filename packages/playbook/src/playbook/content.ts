import type { Localised } from '../localised.ts'

/** Whom words are meant for: the delivery team, people of the customer, or both. */
export const audiences = ['team', 'customer', 'both'] as const
export type Audience = (typeof audiences)[number]

/** Words in both languages and whom they are meant for. Where a content is a list, a reader sees what is theirs. */
export type Content = Localised & { readonly audience: Audience }

/** Words for the delivery team alone. */
export const forTeam = (german: string, english: string): Content => ({ audience: 'team', de: german, en: english })

/** Words for people of the customer alone. */
export const forCustomer = (german: string, english: string): Content => ({
  audience: 'customer',
  de: german,
  en: english,
})

/** Words for everybody. */
export const forBoth = (german: string, english: string): Content => ({ audience: 'both', de: german, en: english })

/** What one side reads of a content, as one text; empty where nothing is meant for it. */
export function wordsFor(content: readonly Content[], reader: 'team' | 'customer'): Localised {
  const mine = content.filter(({ audience }) => audience === 'both' || audience === reader)
  return { de: mine.map(({ de }) => de).join(' '), en: mine.map(({ en }) => en).join(' ') }
}
