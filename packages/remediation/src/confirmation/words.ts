import type { Text } from '../template/types.ts'

/** Words of the confirmed text. They are part of what is hashed: a change needs another number behind the title. */
export const WORDS = {
  title: { de: 'Bestätigte Checkliste', en: 'Confirmed checklist' },
  customer: { de: 'Kunde', en: 'Customer' },
  name: { de: 'Bestätigt von', en: 'Confirmed by' },
  role: { de: 'Funktion', en: 'Role' },
  on: { de: 'Am', en: 'On' },
  way: { de: 'Wie', en: 'How' },
  recordedBy: { de: 'Erfasst von', en: 'Recorded by' },
  template: { de: 'Vorlage', en: 'Template' },
  file: { de: 'Datei (SHA-256)', en: 'file (SHA-256)' },
  customerPages: { de: 'auf den Seiten des Kunden', en: "in the customer's pages" },
  mail: { de: 'per Mail', en: 'by mail' },
  meeting: { de: 'in einer Besprechung', en: 'in a meeting' },
  signedPrint: { de: 'als unterschriebener Ausdruck', en: 'as a signed print' },
  open: { de: 'offen', en: 'open' },
  inProgress: { de: 'in Arbeit', en: 'in progress' },
  resolved: { de: 'gelöst', en: 'resolved' },
  notApplicable: { de: 'trifft nicht zu', en: 'not applicable' },
  riskAccepted: { de: 'Risiko angenommen', en: 'risk accepted' },
} as const satisfies Record<string, Text>
