import { PRODUCTS, type ProductFact } from '@lotse/odt'
import type { Say } from '../../../language/use-text.ts'
import type { PickerOption } from './search.ts'

/** What tells a product from others: what it is, how it is licensed, whether its support ended. */
export function aboutProduct({ kind, licensing, endOfSupport }: ProductFact, say: Say): string {
  const words = [say(`designer:kind.${kind}`), licensing === 'none' ? null : say(`designer:licensing.${licensing}`)]
  return [...words, endOfSupport === null ? null : say('designer:product.ended')].filter(Boolean).join(' · ')
}

/** Every product that setup knows, those with support first. */
export function productOptions(say: Say): readonly PickerOption[] {
  const all = [...PRODUCTS.values()].toSorted(
    (one, two) => Number(one.endOfSupport !== null) - Number(two.endOfSupport !== null),
  )
  return all.map((fact) => ({
    value: fact.id,
    label: fact.name,
    about: `${fact.id} · ${aboutProduct(fact, say)}`,
    also: `${fact.family} ${fact.generation}`,
  }))
}
