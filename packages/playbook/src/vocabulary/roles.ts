import type { Localised } from '../localised.ts'
import type { SourceMark } from './source.ts'

/** Roles on an engagement (engagement.md §4). The codes of the delivery team are the ones people use in speech. */
export const roleIds = [
  'FM',
  'FE',
  'SME',
  'FTA',
  'GM_FTA',
  'OPP_RANGER',
  'FPM',
  'RM',
  'AAM',
  'MVM',
  'CSM',
  'customerAdmin',
  'customerPm',
  'customerSponsor',
  'champion',
  'guest',
] as const
export type RoleId = (typeof roleIds)[number]

/** `delivery` works on the engagement, `vendor` stands beside it, `customer` sees its own engagement, `guest` reads. */
export type RoleKind = 'delivery' | 'vendor' | 'customer' | 'guest'

export type Role = {
  readonly label: Localised
  /** What the role does, in one sentence. */
  readonly does: Localised
  readonly kind: RoleKind
  readonly source: SourceMark
}

export const roles: Readonly<Record<RoleId, Role>> = {
  FM: {
    label: { de: 'Engagement-Leitung (FM)', en: 'Engagement manager (FM)' },
    does: {
      de: 'Leitet das Engagement und verantwortet Nutzungsstatus, Termine und Abschluss.',
      en: 'Leads the engagement and owns usage status, cadence and closing.',
    },
    kind: 'delivery',
    source: 'S',
  },
  FE: {
    label: { de: 'Technik (FE)', en: 'Engineer (FE)' },
    does: {
      de: 'Führt den Kunden technisch und gibt die technischen Aufgaben frei.',
      en: 'Guides the customer technically and signs off the technical tasks.',
    },
    kind: 'delivery',
    source: 'S',
  },
  SME: {
    label: { de: 'Apps-Experte (SME)', en: 'Apps expert (SME)' },
    does: {
      de: 'Unterstützt auf Anfrage; ersetzt weder Leitung noch Technik und leitet das Engagement nie.',
      en: 'Supports on request; replaces neither manager nor engineer and never leads the engagement.',
    },
    kind: 'delivery',
    source: 'S',
  },
  FTA: {
    label: { de: 'Architektur (FTA)', en: 'Architect (FTA)' },
    does: { de: 'Begleitet Großkunden.', en: 'Accompanies enterprise customers.' },
    kind: 'delivery',
    source: 'S',
  },
  GM_FTA: {
    label: { de: 'Desktop-Architektur (GM FTA)', en: 'Desktop architect (GM FTA)' },
    does: { de: 'Plant die Verteilung vor Ort.', en: 'Plans the deployment on site.' },
    kind: 'delivery',
    source: 'S',
  },
  OPP_RANGER: {
    label: { de: 'Apps Ranger', en: 'Apps Ranger' },
    does: {
      de: 'Spezialist des Herstellers; wird zur Beschleunigung eingeladen.',
      en: 'The vendor’s specialist, invited during acceleration.',
    },
    kind: 'delivery',
    source: 'S',
  },
  FPM: {
    label: { de: 'Partnerbetreuung (FPM)', en: 'Partner manager (FPM)' },
    does: {
      de: 'Entscheidet beim Hersteller über Expertenanfragen.',
      en: 'Decides expert requests at the vendor.',
    },
    kind: 'vendor',
    source: 'P',
  },
  RM: {
    label: { de: 'Regionalleitung (RM)', en: 'Regional manager (RM)' },
    does: { de: 'Sieht das Portfolio und setzt die Leitung ein.', en: 'Sees the portfolio and sets the manager.' },
    kind: 'vendor',
    source: 'P',
  },
  AAM: {
    label: { de: 'Kompatibilitätsmanager (AAM)', en: 'Compatibility manager (AAM)' },
    does: { de: 'Bearbeitet eigene Kompatibilitätsfälle.', en: 'Works on own compatibility cases.' },
    kind: 'vendor',
    source: 'P',
  },
  MVM: {
    label: { de: 'Migrationsleitung (MVM)', en: 'Migration manager (MVM)' },
    does: {
      de: 'Ohne Aufgabe bei den Apps; nur für übernommene Daten.',
      en: 'No function for the Apps; listed for imported data only.',
    },
    kind: 'vendor',
    source: 'P',
  },
  CSM: {
    label: { de: 'Kundenerfolg (CSM)', en: 'Success manager (CSM)' },
    does: {
      de: 'Übernimmt die Einführung anderer Dienste, nicht der Apps.',
      en: 'Takes over adoption of other services, not of the Apps.',
    },
    kind: 'vendor',
    source: 'P',
  },
  customerAdmin: {
    label: { de: 'Administration beim Kunden', en: 'Customer admin' },
    does: {
      de: 'Führt Analysen aus, baut Pakete, behebt Punkte und bestätigt sie.',
      en: 'Runs scans, builds packages, resolves items and confirms them.',
    },
    kind: 'customer',
    source: 'L',
  },
  customerPm: {
    label: { de: 'Projektleitung beim Kunden', en: 'Customer project manager' },
    does: { de: 'Vereinbart Termine und bestätigt.', en: 'Agrees dates and confirms.' },
    kind: 'customer',
    source: 'L',
  },
  customerSponsor: {
    label: { de: 'Auftraggeber beim Kunden', en: 'Customer sponsor' },
    does: { de: 'Entscheidet über die Einführung.', en: 'Decides on the people side of the rollout.' },
    kind: 'customer',
    source: 'L',
  },
  champion: {
    label: { de: 'Multiplikator', en: 'Champion' },
    does: { de: 'Hilft Kolleginnen und Kollegen.', en: 'Helps colleagues.' },
    kind: 'customer',
    source: 'L',
  },
  guest: {
    label: { de: 'Gast', en: 'Guest' },
    does: { de: 'Liest nur.', en: 'Reads only.' },
    kind: 'guest',
    source: 'P',
  },
}
