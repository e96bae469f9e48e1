import type { AttrSpec, ElementSpec } from '@codemirror/lang-xml'
import {
  APPS,
  CHANNELS,
  ELEMENTS,
  LANGUAGE_KEYWORDS,
  LANGUAGES,
  PRODUCTS,
  PROPERTIES,
  REGISTRY_TYPES,
  SETUP_IDS,
  VALUES,
} from '@lotse/odt'

type Values = NonNullable<AttrSpec['values']>

const channels: Values = CHANNELS.map(({ id }) => id)
const tags: Values = [...LANGUAGES.values()].map(({ tag, name }) => ({ label: tag, detail: name }))
const products: Values = [...PRODUCTS.values()].map(({ id, name }) => ({ label: id, detail: name }))
const switches = [...new Set(Object.values(PROPERTIES).flatMap((values) => values ?? []))]

/** Lists that are not among the closed ones of setup, by `Element/Attribute`. */
const MORE: Readonly<Record<string, Values>> = {
  'Add/OfficeClientEdition': ['64', '32'],
  'Add/Channel': channels,
  'Updates/Channel': channels,
  'Product/ID': products,
  'Language/ID': [...LANGUAGE_KEYWORDS, ...tags],
  'Language/Fallback': tags,
  'Language/TargetProduct': ['All', ...products],
  'ExcludeApp/ID': APPS,
  'IgnoreProduct/ID': SETUP_IDS,
  'Property/Name': Object.keys(PROPERTIES),
  'Property/Value': switches,
  'Setup/Name': ['Company'],
  'User/Type': REGISTRY_TYPES,
}

/** What the editor proposes while somebody types XML: elements where they belong, their attributes, and closed lists of values. */
export const elementSpecs: readonly ElementSpec[] = Object.entries(ELEMENTS).map(([name, { parents, attributes }]) => ({
  name,
  top: parents.length === 0,
  children: Object.keys(ELEMENTS).filter((child) => ELEMENTS[child]?.parents.includes(name)),
  attributes: attributes.map((attribute) => {
    const values = MORE[`${name}/${attribute}`] ?? VALUES[`${name}/${attribute}`]
    return values === undefined ? { name: attribute } : { name: attribute, values }
  }),
}))
