import type { Localised } from '../localised.ts'

/** The fields of the packet for an app compatibility case, in their order (engagement.md §10). */

export const compatFieldIds = [
  'tenant',
  'region',
  'contactId',
  'consent',
  'product',
  'productVersion',
  'publisher',
  'kind',
  'officeBefore',
  'officeAfter',
  'bitness',
  'windowsBuild',
  'workedOn',
  'steps',
  'expected',
  'seen',
  'logs',
  'usersAffected',
  'process',
  'workaround',
  'rolloutOn',
  'findings',
] as const
export type CompatFieldId = (typeof compatFieldIds)[number]

export interface CompatField {
  readonly label: Localised
  /** `needed`: nothing is submitted without it. `wanted`: saves a question back. */
  readonly need: 'needed' | 'wanted'
}

export const compatFields: Readonly<Record<CompatFieldId, CompatField>> = {
  tenant: { label: { de: 'Mandant', en: 'Tenant' }, need: 'needed' },
  region: { label: { de: 'Region', en: 'Region' }, need: 'needed' },
  contactId: { label: { de: 'Ansprechperson des Kunden', en: 'Customer contact' }, need: 'needed' },
  consent: { label: { de: 'Einwilligung des Kunden', en: 'Consent of the customer' }, need: 'needed' },
  product: { label: { de: 'Produkt', en: 'Product' }, need: 'needed' },
  productVersion: { label: { de: 'Version des Produkts', en: 'Version of the product' }, need: 'needed' },
  publisher: { label: { de: 'Herausgeber', en: 'Publisher' }, need: 'needed' },
  kind: { label: { de: 'Art', en: 'Kind' }, need: 'needed' },
  officeBefore: { label: { de: 'Office-Build vorher', en: 'Office build before' }, need: 'wanted' },
  officeAfter: { label: { de: 'Office-Build jetzt', en: 'Office build now' }, need: 'needed' },
  bitness: { label: { de: 'Office: 32 oder 64 Bit', en: 'Office: 32-bit or 64-bit' }, need: 'needed' },
  windowsBuild: { label: { de: 'Windows-Build', en: 'Windows build' }, need: 'needed' },
  workedOn: { label: { de: 'Lief zuletzt auf', en: 'Worked before on' }, need: 'wanted' },
  steps: { label: { de: 'Schritte bis zum Fehler', en: 'Steps to the fault' }, need: 'needed' },
  expected: { label: { de: 'Erwartet', en: 'Expected' }, need: 'needed' },
  seen: { label: { de: 'Gesehen', en: 'Seen' }, need: 'needed' },
  logs: { label: { de: 'Protokolle', en: 'Logs' }, need: 'wanted' },
  usersAffected: { label: { de: 'Betroffene Menschen', en: 'Users affected' }, need: 'needed' },
  process: { label: { de: 'Geschäftsprozess', en: 'Business process' }, need: 'needed' },
  workaround: { label: { de: 'Umgehung', en: 'Workaround' }, need: 'wanted' },
  rolloutOn: { label: { de: 'Geplante Verteilung', en: 'Rollout date' }, need: 'wanted' },
  findings: {
    label: { de: 'Befunde der Bereitschaftsanalyse', en: 'Findings of the readiness analysis' },
    need: 'wanted',
  },
}
