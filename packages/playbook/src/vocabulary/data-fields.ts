import type { Localised } from '../localised.ts'
import type { SourceMark } from './source.ts'

/** The six demanded data fields and the contact the programme wants beside them (engagement.md §13 "Data collected"). None may be assumed to exist already. */
export const dataFieldIds = [
  'l1',
  'l2',
  'scenario',
  'managementNotes',
  'technicalNotes',
  'enterpriseNotes',
  'surveyContact',
] as const
export type DataFieldId = (typeof dataFieldIds)[number]

export type DataField = {
  readonly label: Localised
  readonly required: boolean
  /** From when on the field is demanded, in words. */
  readonly demandedFrom: Localised
  readonly source: SourceMark
}

export const dataFields: Readonly<Record<DataFieldId, DataField>> = {
  l1: {
    label: { de: 'Nutzungsstatus (L1)', en: 'Usage status (L1)' },
    required: true,
    demandedFrom: { de: 'vor Beginn (G0)', en: 'before the start (G0)' },
    source: 'S',
  },
  l2: {
    label: { de: 'Grund (L2)', en: 'Reason (L2)' },
    required: true,
    demandedFrom: {
      de: 'vor Beginn (G0), spätestens mit Beginn der Arbeit',
      en: 'before the start (G0), at latest when delivery starts',
    },
    source: 'S',
  },
  scenario: {
    label: { de: 'Durchführungsmodell', en: 'Engagement scenario' },
    required: true,
    demandedFrom: { de: 'vor Beginn (G0)', en: 'before the start (G0)' },
    source: 'S',
  },
  managementNotes: {
    label: { de: 'Steuerungsnotizen (FM)', en: 'Management notes (FM)' },
    required: true,
    demandedFrom: {
      de: 'die erste vor Beginn (G0), danach mindestens alle 14 Tage',
      en: 'the first one before the start (G0), then at least every 14 days',
    },
    source: 'S',
  },
  technicalNotes: {
    label: { de: 'Techniknotizen (FE)', en: 'Technical notes (FE)' },
    required: true,
    demandedFrom: {
      de: 'die erste mit dem Analyse-Workshop (3080), danach bei jedem Kontakt',
      en: 'the first one with the assessment workshop (3080), then at every interaction',
    },
    source: 'S',
  },
  enterpriseNotes: {
    label: { de: 'Enterprise-Notizen (FTA)', en: 'Enterprise notes (FTA)' },
    required: false,
    demandedFrom: {
      de: 'nur bei Kennzeichnung als Großkunde (Stufe 3 oder 4), dann höchstens 21 Tage auseinander',
      en: 'only if flagged as enterprise (level 3 or 4), then never more than 21 days apart',
    },
    source: 'S',
  },
  surveyContact: {
    label: { de: 'Umfragekontakt', en: 'Survey contact' },
    required: false,
    demandedFrom: {
      de: 'mit der breiten Verteilung (1247), spätestens zum Abschluss',
      en: 'with the broad rollout (1247), at latest for closing',
    },
    source: 'P',
  },
}
