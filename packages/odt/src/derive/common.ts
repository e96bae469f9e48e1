import { FULL_INSTEAD, LANGUAGES } from '../facts/languages.ts'
import { PRODUCTS, type ProductFact } from '../facts/products.ts'
import type { DecidedSoFar } from './decisions.ts'
import { type Part, part, type Said, said } from './parts.ts'
import { isVolume } from './purposes.ts'

/** What every file says of what people see, and its log. */
export function commonParts({ silent, acceptTerms, forceShutdown, logging }: DecidedSoFar): readonly Part[] {
  const path = logging?.path ?? null
  return [
    {
      name: 'Display',
      said: [
        ...said('silent', 'Level', silent === true ? 'None' : 'Full'),
        ...said('acceptTerms', 'AcceptEULA', acceptTerms === undefined ? null : acceptTerms ? 'TRUE' : 'FALSE'),
      ],
    },
    ...(logging === undefined
      ? []
      : [part('logging', 'Logging', { Level: logging.level, ...(path !== null && { Path: path }) })]),
    part('forceShutdown', 'Property', { Name: 'FORCEAPPSHUTDOWN', Value: forceShutdown === true ? 'TRUE' : 'FALSE' }),
  ]
}

/** Stands for a multiple activation key, which no file of the project holds. */
export const keyMark = (id: string): string => `{{key:${id}}}`

/** The key of a volume product: a mark for MAK, nothing for KMS, whose key is in the product. */
export const keyOf = (id: string, { volumeActivation }: DecidedSoFar): readonly Said[] =>
  said('volumeActivation', 'PIDKEY', isVolume(id) && volumeActivation === 'mak' ? keyMark(id) : null)

/** A product of the first installation with its languages and exclusions. */
export function productPart(id: string, decided: DecidedSoFar): Part {
  const fact = PRODUCTS.get(id.toLowerCase())
  return {
    name: 'Product',
    answer: 'products',
    said: [...said('products', 'ID', id), ...keyOf(id, decided)],
    parts: [
      ...languageParts(fact, decided),
      ...appsLeftOutOf(fact, decided.excludedApps ?? []).map((app) => part('excludedApps', 'ExcludeApp', { ID: app })),
    ],
  }
}

/** Visio and Project bring OneDrive again unless they leave it out themselves. */
export function appsLeftOutOf(fact: ProductFact | undefined, apps: readonly string[]): readonly string[] {
  return fact?.kind === 'suite' ? apps : apps.filter((app) => fact?.kind === 'app' && app.toLowerCase() === 'onedrive')
}

/** The languages of a product, each once: those it does not exist in (odt.md §1) are replaced by the nearest. */
export function languageParts(
  product: ProductFact | undefined,
  { languages = [], fallback = null }: DecidedSoFar,
): readonly Part[] {
  const tags = languages.map((wanted) => ({ tag: tagFor(product, wanted), wanted }))
  return tags
    .filter(({ tag }, at) => tags.findIndex((one) => one.tag.toLowerCase() === tag.toLowerCase()) === at)
    .map(({ tag, wanted }) => {
      const spare = tag.toLowerCase() === 'matchos' && fallback !== null ? tagFor(product, fallback) : null
      return {
        name: 'Language',
        answer: 'languages',
        ...(tag !== wanted && { instead: wanted }),
        said: [...said('languages', 'ID', tag), ...said('fallback', 'Fallback', spare)],
      }
    })
}

function tagFor(product: ProductFact | undefined, wanted: string): string {
  return isMissing(product, wanted) ? (FULL_INSTEAD[wanted.toLowerCase()] ?? wanted) : wanted
}

/** Whether a product does not exist in a language. */
export const isMissing = (product: ProductFact | undefined, tag: string): boolean =>
  LANGUAGES.get(tag.toLowerCase())?.notFor.includes(product?.family ?? '') === true
