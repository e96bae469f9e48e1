import { setupIdOf } from '../facts/names.ts'
import { PRODUCTS, type ProductFact } from '../facts/products.ts'
import { appsLeftOutOf, commonParts, isMissing, keyOf, languageParts } from './common.ts'
import type { DecidedSoFar, Decisions } from './decisions.ts'
import { type Part, part, said } from './parts.ts'
import type { AddingPurpose } from './purposes.ts'

type OnTop = Exclude<AddingPurpose, { readonly kind: 'install' }>

/**
 * What stands in a file that goes on top of an installation: it follows the version that is there, so that nothing is updated
 * by the way, and leaves architecture and channel to it. (assessment-decisions.md §5 and §10)
 */
export function onTopParts(decided: DecidedSoFar, purpose: OnTop): readonly Part[] {
  const { sourcePath = null } = decided
  const answer: keyof Decisions =
    purpose.kind === 'product' ? 'addedProducts' : purpose.kind === 'language' ? 'moreLanguages' : 'proofing'
  return [
    {
      name: 'Add',
      said: [
        ...said(answer, 'Version', 'MatchInstalled'),
        ...said('sourcePath', 'SourcePath', sourcePath),
        ...said('sourcePath', 'AllowCdnFallback', sourcePath === null ? null : 'TRUE'),
      ],
      parts: [
        purpose.kind === 'product'
          ? addedProduct(purpose.id, decided)
          : {
              ...part(answer, 'Product', { ID: purpose.kind === 'language' ? 'LanguagePack' : 'ProofingTools' }),
              parts: [part(answer, 'Language', { ID: purpose.tag })],
            },
      ],
    },
    ...(purpose.kind === 'product' && decided.carryOverMsi === true ? [removal(purpose.id, decided)] : []),
    ...commonParts(decided),
  ]
}

function addedProduct(id: string, decided: DecidedSoFar): Part {
  const fact = PRODUCTS.get(id.toLowerCase())
  const setupId = decided.carryOverMsi === true ? setupIdOf(id) : null
  return {
    name: 'Product',
    answer: 'addedProducts',
    said: [
      ...said('addedProducts', 'ID', id),
      ...keyOf(id, decided),
      ...said('carryOverMsi', 'MSICondition', setupId === null ? null : `${setupId},${setupId}R`),
    ],
    parts: [
      ...languagesOnTop(fact, decided),
      ...appsLeftOutOf(fact, decided.excludedApps ?? []).map((app) => part('excludedApps', 'ExcludeApp', { ID: app })),
    ],
  }
}

/** Those of the suite that is there; where the product lacks one of them, the list itself, with the nearest. */
function languagesOnTop(fact: ProductFact | undefined, decided: DecidedSoFar): readonly Part[] {
  const { languages = [], products = [] } = decided
  const fixed = languages.length > 0 && !languages.some((tag) => tag.toLowerCase().startsWith('match'))
  if (fixed && languages.some((tag) => isMissing(fact, tag))) return languageParts(fact, decided)
  const suite = products.find((id) => PRODUCTS.get(id.toLowerCase())?.kind === 'suite')
  return [part('addedProducts', 'Language', { ID: 'MatchInstalled', TargetProduct: suite ?? 'All' })]
}

/** What comes in its place goes; what is to stay stays, unless it is that very product. */
function removal(id: string, { keepMsi = [] }: DecidedSoFar): Part {
  const family = setupIdOf(id)?.slice(0, 3) ?? '?'
  const kept = keepMsi.filter((one) => !one.toLowerCase().startsWith(family.toLowerCase()))
  return {
    ...part('carryOverMsi', 'RemoveMSI'),
    parts: kept.map((one) => part('keepMsi', 'IgnoreProduct', { ID: one })),
  }
}
