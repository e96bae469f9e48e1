import type { Localised } from '../localised.ts'
import type { SourceMark } from './source.ts'

/** The only reasons for which a step may be bypassed (engagement.md §2 "Skipping"). */
export const skipReasonIds = ['fullyCovered', 'fullyRemediated', 'notApplicable'] as const
export type SkipReasonId = (typeof skipReasonIds)[number]

export type SkipReason = { readonly label: Localised; readonly means: Localised; readonly source: SourceMark }

export const skipReasons: Readonly<Record<SkipReasonId, SkipReason>> = {
  fullyCovered: {
    label: { de: 'Bereits vollständig behandelt', en: 'Already fully covered' },
    means: {
      de: 'Das Thema ist an anderer Stelle vollständig behandelt worden.',
      en: 'The topic has been covered completely elsewhere.',
    },
    source: 'S',
  },
  fullyRemediated: {
    label: { de: 'Bereits vollständig behoben', en: 'Already fully remediated' },
    means: { de: 'Alles Nötige ist bereits behoben.', en: 'Everything needed has already been remediated.' },
    source: 'S',
  },
  notApplicable: {
    label: { de: 'Nicht zutreffend', en: 'Not applicable' },
    means: {
      de: 'Der Fragebogen hat das Thema außerhalb des Umfangs gestellt.',
      en: 'The questionnaire put the topic out of scope.',
    },
    source: 'L',
  },
}
