/** Languages and time zones to choose from, named as the browser names them. */

interface Choice {
  readonly value: string
  readonly label: string
}

/** What people around a deployment mostly speak; whatever a contact has already is offered too. */
const common = [
  'de',
  'en',
  'fr',
  'it',
  'es',
  'nl',
  'pl',
  'pt',
  'cs',
  'da',
  'sv',
  'nb',
  'fi',
  'hu',
  'ro',
  'tr',
  'ja',
  'zh',
]

/** @param language of the names */
export function languageChoices(language: string, present: string): readonly Choice[] {
  const names = new Intl.DisplayNames([language], { type: 'language' })
  return [...new Set([...common, ...(present ? [present] : [])])]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}

/** Every time zone the browser knows, by its IANA name. */
export function zoneChoices(present: string): readonly Choice[] {
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...(present ? [present] : [])])
  return [...zones].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') }))
}
