import type { Localised } from '../localised.ts'
import type { SourceMark } from './source.ts'

/** The levels of "done" of a deployment, in the order of the page (engagement.md §13 "Definition of done"). */
export const doneLevelIds = ['pageOutput', 'nextStep', 'enablement', 'closed', 'closedEarly'] as const
export type DoneLevelId = (typeof doneLevelIds)[number]

export type DoneLevel = {
  readonly label: Localised
  /** What the level stands for, in one sentence. */
  readonly means: Localised
  readonly source: SourceMark
}

export const doneLevels: Readonly<Record<DoneLevelId, DoneLevel>> = {
  pageOutput: {
    label: { de: 'Bereitstellung abgeschlossen', en: 'Deployment complete' },
    means: {
      de: 'Das wichtige Ergebnis des Prozesses: Alle Zielgruppen sind versorgt.',
      en: 'The key output of the process: every target group is covered.',
    },
    source: 'S',
  },
  nextStep: {
    label: { de: 'Bis 70 % begleitet', en: 'Supported to 70 %' },
    means: {
      de: 'Der Kunde wird mit Folgeterminen begleitet, bis 70 % aktiv sind; das Engagement bleibt offen.',
      en: 'The customer is supported with follow-up sessions until 70 % are active; the engagement stays open.',
    },
    source: 'S',
  },
  enablement: {
    label: { de: 'Meilenstein der Aktivierung', en: 'Enablement milestone' },
    means: {
      de: 'Der Dienst ist nutzbar und wird genutzt. Das ist nicht „stabil“.',
      en: 'The service is usable and used. This is not “stable”.',
    },
    source: 'P',
  },
  closed: {
    label: { de: 'Abgeschlossen', en: 'Closed' },
    means: {
      de: 'Die Nutzung ist stabil, und alles zum Abschluss ist getan.',
      en: 'Use is stable, and everything that closing takes is done.',
    },
    source: 'L',
  },
  closedEarly: {
    label: { de: 'Vorzeitig abgeschlossen', en: 'Closed early' },
    means: {
      de: 'Der Kunde will den Dienst nicht, oder die Berechtigungen sind doppelt.',
      en: 'The customer does not want the service, or the entitlements are duplicates.',
    },
    source: 'L',
  },
}
