import type {
  Cloud,
  CustomerListField,
  CustomerListRow,
  FieldError,
  Language,
  Localised,
  Scenario,
} from '@lotse/contract'
import { cloudIds, clouds, scenarioIds, scenarios } from '@lotse/playbook'
import { z } from 'zod'

/** A row of a customer list, understood. */
export interface ListedCustomer {
  readonly line: number
  readonly name: string
  readonly city: string | null
  readonly country: string | null
  readonly language: Language
  readonly tenant: {
    readonly name: string
    readonly cloud: Cloud
    readonly primaryDomain: string | null
    readonly directoryId: string | null
  }
  readonly scenario: Scenario | null
  /** E-mail addresses in lower case. */
  readonly manager: string | null
  readonly engineer: string | null
}

export type Interpreted =
  | { readonly ok: true; readonly customer: ListedCustomer }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

/**
 * Understands the cells of a row as people write them: codes or the words of either language, in any case.
 * Empty cells mean "not said". Every cell that cannot be understood is named, not only the first.
 */
export function interpretRow(row: CustomerListRow): Interpreted {
  const errors: FieldError[] = []
  const refuse = (field: CustomerListField, message: Localised): null => {
    errors.push({ field, code: 'not-understood', message })
    return null
  }
  const optional = <T>(field: CustomerListField, read: (cell: string) => T | null, message: Localised): T | null =>
    row[field] === '' ? null : (read(row[field]) ?? refuse(field, message))

  if (row.name === '') refuse('name', { de: 'Der Name des Kunden fehlt.', en: 'The name of the customer is missing.' })
  const customer: ListedCustomer = {
    line: row.line,
    name: row.name,
    city: row.city || null,
    country: optional('country', readCountry, {
      de: `„${row.country}“ ist kein Länderkürzel aus zwei Buchstaben wie DE oder AT.`,
      en: `“${row.country}” is not a two-letter country code such as DE or AT.`,
    }),
    language:
      optional('language', (cell) => languages.get(fold(cell)) ?? null, {
        de: `„${row.language}“ ist keine Sprache von Lotse. Möglich sind de und en.`,
        en: `“${row.language}” is not a language of Lotse. Use de or en.`,
      }) ?? 'de',
    tenant: {
      name: row.tenant || row.name,
      cloud:
        optional('cloud', (cell) => cloudWords.get(fold(cell)) ?? null, {
          de: `„${row.cloud}“ ist keine Cloud. Möglich sind: ${cloudIds.map((id) => clouds[id].label.de).join(', ')}.`,
          en: `“${row.cloud}” is not a cloud. Use one of: ${cloudIds.map((id) => clouds[id].label.en).join(', ')}.`,
        }) ?? 'commercial',
      primaryDomain: optional('domain', readDomain, {
        de: `„${row.domain}“ ist kein Domänenname wie contoso.com.`,
        en: `“${row.domain}” is not a domain name such as contoso.com.`,
      }),
      directoryId: optional('directoryId', readId, {
        de: `„${row.directoryId}“ ist keine Verzeichnis-ID (32 Hexadezimalziffern in fünf Gruppen).`,
        en: `“${row.directoryId}” is not a directory id (32 hexadecimal digits in five groups).`,
      }),
    },
    scenario: optional('scenario', (cell) => scenarioWords.get(fold(cell)) ?? null, {
      de: `„${row.scenario}“ ist kein Durchführungsmodell. Möglich sind: ${scenarioIds.map((id) => scenarios[id].label.de).join(', ')}.`,
      en: `“${row.scenario}” is not an engagement scenario. Use one of: ${scenarioIds.map((id) => scenarios[id].label.en).join(', ')}.`,
    }),
    manager: optional('manager', readMail, noMail(row.manager)),
    engineer: optional('engineer', readMail, noMail(row.engineer)),
  }
  return errors.length === 0 ? { ok: true, customer } : { ok: false, errors }
}

const readCountry = (cell: string) => (/^[A-Za-z]{2}$/.test(cell) ? cell.toUpperCase() : null)
const readDomain = (cell: string) => {
  const domain = cell.toLowerCase().replace(/^@/, '')
  return /^[a-z0-9][a-z0-9.-]*\.[a-z]{2,}$/.test(domain) ? domain : null
}
const readId = (cell: string) => z.uuid().safeParse(cell.toLowerCase()).data ?? null
const readMail = (cell: string) => z.email().safeParse(cell.toLowerCase()).data ?? null

const noMail = (cell: string): Localised => ({
  de: `„${cell}“ ist keine E-Mail-Adresse.`,
  en: `“${cell}” is not an e-mail address.`,
})

/** Words as people vary them: case, blanks and hyphens make no difference. */
const fold = (words: string) => words.toLowerCase().replace(/[\s\-_,().]+/g, '')

const languages = new Map<string, Language>([
  ['de', 'de'],
  ['deutsch', 'de'],
  ['german', 'de'],
  ['en', 'en'],
  ['englisch', 'en'],
  ['english', 'en'],
])

const cloudWords = wordsOf(cloudIds, (id) => clouds[id].label, {
  worldwide: 'commercial',
  worldwidecloud: 'commercial',
  weltweit: 'commercial',
  weltweitecloud: 'commercial',
  kommerziell: 'commercial',
})
const scenarioWords = wordsOf(scenarioIds, (id) => scenarios[id].label, {})

function wordsOf<Id extends string>(
  ids: readonly Id[],
  labelOf: (id: Id) => Localised,
  more: Readonly<Record<string, Id>>,
): ReadonlyMap<string, Id> {
  const words = ids.flatMap((id) => [id, labelOf(id).de, labelOf(id).en].map((word) => [fold(word), id] as const))
  return new Map([...words, ...Object.entries(more)])
}
