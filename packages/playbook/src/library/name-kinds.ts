/** What a word gives away about a customer. */
export const nameKinds = ['customer', 'domain', 'tenant', 'person', 'mail', 'address', 'host'] as const
export type NameKind = (typeof nameKinds)[number]

/** A name that must not stand in the library. */
export interface KnownName {
  readonly kind: 'customer' | 'domain' | 'tenant' | 'person'
  readonly name: string
  /** Of a person, where it is known apart; otherwise every word behind the first one is taken for it. */
  readonly lastName?: string
  /** Of the customer the words come from: there parts of a name count as well, not only the whole. */
  readonly ofCase: boolean
}
