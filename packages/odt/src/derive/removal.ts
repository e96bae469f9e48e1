import { commonParts } from './common.ts'
import type { DecidedSoFar } from './decisions.ts'
import { type Part, part } from './parts.ts'
import type { AddingPurpose } from './purposes.ts'

/** What stands in the file that takes away what another one brought: its products and nothing else, so not `All`. */
export function removalParts(decided: DecidedSoFar, of: AddingPurpose): readonly Part[] {
  const { acceptTerms: _, ...shown } = decided
  return [{ name: 'Remove', parts: removedBy(decided, of) }, ...commonParts(shown)]
}

function removedBy({ products = [] }: DecidedSoFar, of: AddingPurpose): readonly Part[] {
  if (of.kind === 'install') return products.map((id) => part('products', 'Product', { ID: id }))
  if (of.kind === 'product') return [part('addedProducts', 'Product', { ID: of.id })]
  const answer = of.kind === 'language' ? 'moreLanguages' : 'proofing'
  return [
    {
      ...part(answer, 'Product', { ID: of.kind === 'language' ? 'LanguagePack' : 'ProofingTools' }),
      parts: [part(answer, 'Language', { ID: of.tag })],
    },
  ]
}
