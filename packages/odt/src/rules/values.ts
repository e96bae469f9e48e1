import { CHANNELS } from '../facts/channels.ts'
import { LANGUAGE_KEYWORDS, LANGUAGES } from '../facts/languages.ts'
import { APPS, APPS_WITHOUT_EFFECT, PROPERTIES, REGISTRY_TYPES, VALUES } from '../facts/names.ts'
import { PRODUCTS } from '../facts/products.ts'
import { table } from '../facts/table.ts'
import { writeValue } from '../lint/fixes.ts'
import { atValue } from '../lint/spots.ts'
import type { Rule, Severity } from '../lint/types.ts'
import { type Attribute, attributeOf, type Element } from '../reading/tree.ts'
import { isPlaceholder } from './placeholders.ts'
import { rule, say } from './rule.ts'

/** Free text, in which blanks and case are the author's. */
const FREE: readonly string[] = [
  'Info/Description',
  'Setup/Value',
  'User/Value',
  'User/Key',
  'User/Name',
  'User/Id',
  'User/App',
]
const BREAKS_SETUP: readonly string[] = ['Product/PIDKEY', 'Add/SourcePath', 'Add/OfficeClientEdition']

const canonical = (ids: Iterable<string>): ReadonlyMap<string, string> =>
  new Map([...ids].map((id) => [id.toLowerCase(), id]))
const BY_PLACE = table<ReadonlyMap<string, string>>({
  ...Object.fromEntries(Object.entries(VALUES).map(([place, values]) => [place, canonical(values)])),
  'Product/ID': canonical([...PRODUCTS.values()].map(({ id }) => id)),
  'Language/ID': canonical([...LANGUAGE_KEYWORDS, ...LANGUAGES.keys()]),
  'Language/Fallback': canonical(LANGUAGES.keys()),
  'Language/TargetProduct': canonical(['All', ...[...PRODUCTS.values()].map(({ id }) => id)]),
  'ExcludeApp/ID': canonical([...APPS, ...APPS_WITHOUT_EFFECT]),
  'Add/Channel': canonical(CHANNELS.flatMap(({ id, legacy }) => [id, ...legacy])),
  'Updates/Channel': canonical(CHANNELS.flatMap(({ id, legacy }) => [id, ...legacy])),
  'Property/Name': canonical(Object.keys(PROPERTIES)),
  'User/Type': canonical(REGISTRY_TYPES),
})
/** The same by element, then by attribute: it is asked for each attribute at each keystroke. */
const LISTS = new Map<string, Map<string, ReadonlyMap<string, string>>>()
for (const [place, list] of Object.entries(BY_PLACE)) {
  const [element = '', attribute = ''] = place.split('/')
  LISTS.set(element, (LISTS.get(element) ?? new Map()).set(attribute, list))
}
const VALUES_OF_PROPERTIES = new Map(
  Object.entries(PROPERTIES).map(([name, values]) => [name.toLowerCase(), canonical(values ?? [])]),
)

/** Rules on how values are written. */
export const VALUE_RULES: readonly Rule[] = [
  rule(
    'padded-value',
    'warning',
    [
      say(
        '{what} has blanks around its value; setup may not find what is meant. Take them away.',
        'Um den Wert von {what} stehen Leerzeichen; das Setup findet dann womöglich nicht, was gemeint ist. Wegnehmen.',
      ),
      say(
        'A typing error may keep a part from being installed.',
        'Ein Tippfehler kann verhindern, dass ein Teil installiert wird.',
      ),
    ],
    (view, report) => {
      for (const attribute of view.attributes) {
        const { value } = attribute
        if (value === value.trim() || value.trim() === '' || FREE.includes(placeOf(attribute))) continue
        report(atValue(attribute), { values: { what: placeOf(attribute) }, fix: writeValue(attribute, value.trim()) })
      }
    },
  ),
  rule(
    'placeholder-left',
    'warning',
    [
      say(
        '{what} still holds a placeholder of a template. Fill it in, or remove it.',
        '{what} enthält noch einen Platzhalter aus einer Vorlage. Ausfüllen oder entfernen.',
      ),
      say('A template was not filled in.', 'Eine Vorlage wurde nicht ausgefüllt.'),
    ],
    (view, report) => {
      for (const attribute of view.attributes) {
        if (!isPlaceholder(attribute.value)) continue
        const place = placeOf(attribute)
        if (place === 'User/Value' || place === 'Info/Description') continue
        const severity: Severity = BREAKS_SETUP.includes(place) ? 'error' : 'warning'
        const inTemplate = view.context.mode === 'template'
        report(atValue(attribute), { severity: inTemplate ? 'information' : severity, values: { what: place } })
      }
    },
  ),
  rule(
    'value-case',
    'information',
    [
      say(
        '{value} is usually written {right}. It works either way.',
        '{value} schreibt man gewöhnlich {right}. Es wirkt so oder so.',
      ),
      say('A matter of spelling only.', 'Nur eine Frage der Schreibweise.'),
    ],
    (view, report) => {
      for (const attribute of view.attributes) {
        const right = canonicalOf(attribute)
        if (right === null || right === attribute.value) continue
        const value = attribute.value.trim()
        if (right === value) continue
        report(atValue(attribute), { values: { value, right }, fix: writeValue(attribute, right) })
      }
    },
  ),
]

const placeOf = ({ of, name }: Attribute): string => `${of.name}/${name}`

/** The usual spelling of a value from a closed list; null for a value that is in none. */
export function canonicalOf(attribute: Attribute): string | null {
  const { of, name, value } = attribute
  const list = LISTS.get(of.name)?.get(name) ?? (of.name === 'Property' && name === 'Value' ? valuesOf(of) : undefined)
  return list?.get(value.trim().toLowerCase()) ?? null
}

function valuesOf(property: Element): ReadonlyMap<string, string> | undefined {
  return VALUES_OF_PROPERTIES.get(attributeOf(property, 'Name')?.value.trim().toLowerCase() ?? '')
}
