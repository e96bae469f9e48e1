import type { Language } from '@lotse/contract'
import type { Paper } from '@lotse/documents'
import {
  bitnesses,
  type CompatFieldId,
  compatFieldIds,
  compatFields,
  compatKinds,
  consentWays,
  regions,
  requestText,
} from '@lotse/playbook'
import { filesAtCases } from '../../documents/look-up.ts'
import { contactWords } from '../contact-words.ts'
import type { Here } from '../here.ts'
import { namesIn } from '../present.ts'
import type { CompatRow } from '../store.ts'
import { whereWords } from '../where-words.ts'

/** A case with every field in words, in one language. */
export interface PacketSheet {
  readonly title: string
  readonly customer: string
  readonly language: Language
  readonly fields: readonly { readonly label: string; readonly value: string | null }[]
}

/** Reads what the packet says, with the names behind its ids. */
export async function packetSheet(here: Here, row: CompatRow, language: Language): Promise<PacketSheet> {
  const { customer, tenant } = await whereWords(here)
  const consenter = (await namesIn(here, [row.consentBy], [])).contact(row.consentBy)?.name
  const logs = (await filesAtCases(here.tx, here, here.actor)).get(row.id) ?? 0
  const day = (value: string) =>
    new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${value}T00:00:00Z`),
    )
  const special: Partial<Record<CompatFieldId, string | null>> = {
    tenant,
    region: row.region && regions[row.region][language],
    contactId: await contactWords(here, row.contactId, language),
    consent:
      consenter !== undefined && row.consentOn !== null && row.consentHow !== null
        ? `${consenter}, ${day(row.consentOn)}, ${consentWays[row.consentHow][language]}`
        : null,
    kind: row.kind && compatKinds[row.kind][language],
    bitness: row.bitness && bitnesses[row.bitness][language],
    logs: logs === 0 ? null : WORDS[language].files(logs),
    usersAffected: row.usersAffected === null ? null : String(row.usersAffected),
    rolloutOn: row.rolloutOn && day(row.rolloutOn),
    findings: row.findings.join(', '),
  }
  return {
    title: `${WORDS[language].title}: ${row.product ?? WORDS[language].unnamed}`,
    customer,
    language,
    fields: compatFieldIds.map((field) => ({
      label: compatFields[field].label[language],
      value: field in special ? (special[field] ?? null) : textIn(row, field),
    })),
  }
}

const textIn = (row: CompatRow, field: CompatFieldId): string | null => {
  const value: unknown = row[field as keyof CompatRow]
  return typeof value === 'string' ? value : null
}

/** The packet as text, to be pasted field by field. */
export const packetText = ({ title, customer, language, fields }: PacketSheet): string =>
  requestText(title, [{ label: WORDS[language].customer, value: customer }, ...fields], language)

/** The packet as a paper: short fields in a table, longer ones below with their own heading. */
export function packetPaper({ title, customer, language, fields }: PacketSheet, today: string): Paper {
  const words = WORDS[language]
  const isLong = (value: string | null) => value !== null && (value.includes('\n') || value.length > 160)
  return {
    title,
    subtitle: `${customer}, ${today}`,
    language,
    blocks: [
      {
        kind: 'table',
        columns: [
          { heading: words.field, share: 0.34 },
          { heading: words.said, share: 0.66 },
        ],
        rows: fields
          .filter(({ value }) => !isLong(value))
          .map(({ label, value }) => [label, value === null || value.trim() === '' ? words.missing : value]),
      },
      ...fields
        .filter(({ value }) => isLong(value))
        .flatMap(({ label, value }) => [
          { kind: 'heading', text: label } as const,
          { kind: 'paragraph', text: value ?? '' } as const,
        ]),
    ],
    footer: words.footer,
  }
}

const WORDS = {
  de: {
    title: 'App Assure (Kompatibilitätshilfe)',
    unnamed: 'ohne Namen',
    customer: 'Kunde',
    field: 'Angabe',
    said: 'Inhalt',
    missing: '(nicht angegeben)',
    files: (count: number) => (count === 1 ? '1 Datei liegt bei' : `${count} Dateien liegen bei`),
    footer: 'Angaben für den Kompatibilitätsdienst des Herstellers',
  },
  en: {
    title: 'App Assure (compatibility help)',
    unnamed: 'unnamed',
    customer: 'Customer',
    field: 'Field',
    said: 'Content',
    missing: '(not given)',
    files: (count: number) => (count === 1 ? '1 file comes with it' : `${count} files come with it`),
    footer: 'For the vendor’s compatibility service',
  },
} as const
