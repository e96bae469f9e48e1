import { PRODUCTS } from '../facts/products.ts'
import { ANSWERS, type DecidedSoFar, type Decisions } from './decisions.ts'

/** A file that adds something, by what it adds. */
export type AddingPurpose =
  | { readonly kind: 'install' }
  | { readonly kind: 'product'; readonly id: string }
  | { readonly kind: 'language' | 'proofing'; readonly tag: string }

/**
 * What a file is for: the first installation, Visio or Project on top, a language or its spelling on top, or taking one of
 * these away again.
 */
export type FilePurpose = AddingPurpose | { readonly kind: 'removal'; readonly of: AddingPurpose }

export const INSTALL: AddingPurpose = { kind: 'install' }

/** The files that decisions ask for, in the order in which they are run; then how each is taken away. */
export function filesOf({
  addedProducts = [],
  moreLanguages = [],
  proofing = [],
}: DecidedSoFar): readonly FilePurpose[] {
  const adding: readonly AddingPurpose[] = [
    INSTALL,
    ...addedProducts.map((id) => ({ kind: 'product', id }) as const),
    ...moreLanguages.map((tag) => ({ kind: 'language', tag }) as const),
    ...proofing.map((tag) => ({ kind: 'proofing', tag }) as const),
  ]
  return [...adding, ...adding.map((of) => ({ kind: 'removal', of }) as const)]
}

/** A name for the file: `install.xml`, `product-VisioProRetail.xml`, `remove-language-fr-fr.xml`. */
export function fileNameOf(purpose: FilePurpose): string {
  if (purpose.kind === 'removal') return `remove-${fileNameOf(purpose.of)}`
  if (purpose.kind === 'install') return 'install.xml'
  const what = purpose.kind === 'product' ? purpose.id : purpose.tag
  return `${purpose.kind}-${what.replaceAll(/[^\w.-]/g, '_')}.xml`
}

const ON_TOP = ['sourcePath', 'silent', 'acceptTerms', 'forceShutdown'] as const

/** Answers without which a file cannot be made. */
export function neededFor(purpose: FilePurpose, decided: DecidedSoFar): readonly (keyof Decisions)[] {
  if (purpose.kind === 'removal')
    return purpose.of.kind === 'install' ? ['products', 'silent', 'forceShutdown'] : ['silent', 'forceShutdown']
  const ids = purpose.kind === 'install' ? (decided.products ?? []) : purpose.kind === 'product' ? [purpose.id] : []
  const keyed = ids.some(isVolume) ? (['volumeActivation'] as const) : []
  if (purpose.kind === 'install') return [...ANSWERS, ...keyed]
  return purpose.kind === 'product' ? [...ON_TOP, 'excludedApps', ...keyed] : ON_TOP
}

export const isVolume = (id: string): boolean => PRODUCTS.get(id.toLowerCase())?.licensing === 'volume'
