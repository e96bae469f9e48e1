import type { Text } from '../template/types.ts'

/** Names of the sheets. */
export const SHEETS = {
  overview: { de: 'Überblick', en: 'Overview' },
  questions: { de: 'Fragebogen', en: 'Questionnaire' },
  items: { de: 'Checkliste', en: 'Checklist' },
  lists: { de: 'Listen', en: 'Lists' },
  stamp: { de: 'Lotse', en: 'Lotse' },
} as const satisfies Record<string, Text>

export const WORDS = {
  title: { de: 'Fragebogen und Checkliste', en: 'Questionnaire and checklist' },
  customer: { de: 'Kunde', en: 'Customer' },
  tenant: { de: 'Tenant', en: 'Tenant' },
  template: { de: 'Vorlage', en: 'Template' },
  edition: { de: 'Ausgabe', en: 'Edition' },
  writtenAt: { de: 'Stand', en: 'As of' },
  inScope: { de: 'Punkte im Umfang', en: 'Items in scope' },
  hidden: { de: 'Punkte ausgeblendet', en: 'Items hidden' },
  answered: { de: 'Fragen beantwortet', en: 'Questions answered' },
  of: { de: 'von', en: 'of' },
  yellow: {
    de: 'Schreiben Sie in die gelben Zellen. Zeilen dürfen gefiltert und, ohne Blattschutz, sortiert werden; die Spalte „Kennung“ verbindet sie mit der Checkliste.',
    en: 'Write into the yellow cells. Rows may be filtered and, without sheet protection, sorted; the column “Id” connects them with the checklist.',
  },
  many: {
    de: 'Mehrere Antworten trennen Sie durch Semikolon, „-“ heißt nichts davon, „unbekannt“ geht überall.',
    en: 'Part several answers by semicolons; “-” means none of them, “unknown” goes anywhere.',
  },
  back: {
    de: 'Beim Einlesen sehen Sie jede Änderung, bevor sie gilt. Was nicht verstanden wird, wird gezeigt und verändert nichts.',
    en: 'When it is read back you see each change before it counts. What is not understood is shown and changes nothing.',
  },
  oneOf: { de: 'Eine aus der Liste', en: 'One of the list' },
  someOf: { de: 'Eine oder mehrere, durch Semikolon getrennt', en: 'One or more, parted by semicolons' },
  number: { de: 'Ganze Zahl ab 0 oder unbekannt', en: 'A whole number from 0 on, or unknown' },
  refusal: { de: 'Das ist hier keine Antwort.', en: 'This is no answer here.' },
  blocking: { de: 'blockierend', en: 'blocking' },
  advisory: { de: 'empfohlen', en: 'advisory' },
  scopeInScope: { de: 'dabei', en: 'in scope' },
  scopeCheck: { de: 'zu klären', en: 'to be checked' },
  scopeHidden: { de: 'ausgeblendet', en: 'hidden' },
} as const satisfies Record<string, Text>

export const OWNER_WORDS = {
  identity: { de: 'Identität', en: 'identity' },
  network: { de: 'Netzwerk', en: 'network' },
  licence: { de: 'Lizenzen', en: 'licences' },
  client: { de: 'Endgeräte', en: 'endpoints' },
  app: { de: 'Anwendung', en: 'application' },
  security: { de: 'Sicherheit', en: 'security' },
  privacy: { de: 'Datenschutz', en: 'privacy' },
  pm: { de: 'Projektleitung', en: 'project lead' },
} as const satisfies Record<string, Text>
