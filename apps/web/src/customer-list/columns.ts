import { type CustomerListField, type CustomerListRow, customerListFields } from '@lotse/contract'
import type { Sheet } from '../ui/sheet/read-sheet.ts'

/** Which column of the file fills which field; a field without a column stays empty. */
export type Mapping = Readonly<Partial<Record<CustomerListField, number>>>

/** Heads that people give these columns, in both languages; the first that fits wins. */
const heads: Readonly<Record<CustomerListField, readonly string[]>> = {
  name: [
    'kunde',
    'kundenname',
    'customer',
    'customername',
    'name',
    'firma',
    'company',
    'organisation',
    'organization',
    'account',
  ],
  city: ['stadt', 'ort', 'city', 'sitz', 'location'],
  country: ['land', 'country', 'ländercode', 'countrycode'],
  language: ['sprache', 'language', 'locale'],
  tenant: ['tenant', 'tenantname', 'mandant'],
  domain: ['domäne', 'domain', 'primarydomain', 'tenantdomain', 'defaultdomain', 'standarddomäne'],
  directoryId: ['verzeichnisid', 'directoryid', 'tenantid', 'mandantenid', 'entraid'],
  cloud: ['cloud', 'umgebung', 'environment'],
  scenario: ['durchführungsmodell', 'engagementscenario', 'scenario', 'szenario'],
  manager: ['fm', 'leitung', 'engagementleitung', 'engagementmanager', 'manager'],
  engineer: ['fe', 'technik', 'engineer'],
}

/** Guesses the mapping from the heads: exact words first, then words that begin alike; no column is taken twice. */
export function guessMapping(found: readonly string[]): Mapping {
  const words = found.map(fold)
  const taken = new Set<number>()
  const mapping: Partial<Record<CustomerListField, number>> = {}
  for (const fits of [
    (word: string, head: string) => word === head,
    (word: string, head: string) => word.startsWith(head),
  ])
    for (const field of customerListFields) {
      if (mapping[field] !== undefined) continue
      for (const head of heads[field]) {
        const index = words.findIndex((word, at) => !taken.has(at) && fits(word, head))
        if (index < 0) continue
        mapping[field] = index
        taken.add(index)
        break
      }
    }
  return mapping
}

/** The rows as the server takes them: cells as they are written. */
export function toRows({ rows }: Sheet, mapping: Mapping): CustomerListRow[] {
  return rows.map(({ line, cells }) => {
    const row = Object.fromEntries(customerListFields.map((field) => [field, cellOf(cells, mapping[field])]))
    return { line, ...row } as CustomerListRow
  })
}

const cellOf = (cells: readonly string[], index: number | undefined) =>
  index === undefined ? '' : (cells[index] ?? '').slice(0, 500)

const fold = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
