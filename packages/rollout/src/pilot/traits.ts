/** What a pilot has to have seen: every add-in, operating system, processor, architecture of Office, site and language (odt.md §6). */
export const TRAIT_KINDS = ['addIn', 'system', 'processor', 'architecture', 'site', 'language'] as const
export type TraitKind = (typeof TRAIT_KINDS)[number]

export interface Trait {
  readonly kind: TraitKind
  readonly value: string
}

/** Devices that are alike in everything a pilot looks at. 50,000 devices are a few hundred of these. */
export interface Combination {
  readonly traits: readonly Trait[]
  readonly devices: number
  /** One of them, and its name; the same whenever the inventory is the same. */
  readonly key: string
  readonly name: string
}

/** A trait as one text, the same for the same trait. */
export const traitKey = ({ kind, value }: Trait): string => `${kind}:${value.toLowerCase()}`

const order = new Map(TRAIT_KINDS.map((kind, index) => [kind, index]))
export const byTrait = (a: Trait, b: Trait): number =>
  (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0) || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0)
