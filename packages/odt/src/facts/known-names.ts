import { nearestFew } from '../lint/nearest.ts'
import { CHANNELS, channelNamed } from './channels.ts'
import { LANGUAGE_KEYWORDS, LANGUAGES } from './languages.ts'
import { APPS, SETUP_IDS } from './names.ts'
import { PRODUCT_IDS, PRODUCTS } from './products.ts'

/** What people name when they ask for a configuration; `fallback` is a language that is no keyword. */
export type NameKind = 'product' | 'channel' | 'language' | 'fallback' | 'app' | 'setupId'

/** A name in its usual spelling; null for one that does not exist, with some that may have been meant, the likeliest first. */
export interface KnownName {
  readonly name: string | null
  readonly near: readonly string[]
}

const TAGS = [...LANGUAGES.keys()]
const LISTS: Readonly<Record<NameKind, readonly string[]>> = {
  product: PRODUCT_IDS,
  channel: CHANNELS.map(({ id }) => id),
  language: [...LANGUAGE_KEYWORDS, ...TAGS],
  fallback: TAGS,
  app: APPS,
  setupId: SETUP_IDS,
}

/** Looks a name up among those of its kind, in any case and with blanks around it; earlier names of channels count. */
export function knownName(kind: NameKind, said: string): KnownName {
  const wanted = said.trim().toLowerCase()
  const name =
    kind === 'channel'
      ? channelNamed(said)?.id
      : kind === 'product'
        ? PRODUCTS.get(wanted)?.id
        : LISTS[kind].find((one) => one.toLowerCase() === wanted)
  return name === undefined ? { name: null, near: near(kind, wanted) } : { name, near: [] }
}

function near(kind: NameKind, wanted: string): readonly string[] {
  const close = nearestFew(wanted, LISTS[kind])
  if (close.length > 0 || (kind !== 'language' && kind !== 'fallback')) return close
  // People who do not know the tag write the language.
  const names = [...LANGUAGES.values()]
  const named = nearestFew(
    wanted,
    names.map((one) => one.name),
  )
  return named.flatMap((title) => names.find((one) => one.name === title)?.tag ?? [])
}
