import type { Localised } from '../localised.ts'

/** The closed word lists of the library of known solutions and of insights (engagement.md §11, §12). */

/** How sure it is that a solution removes its blocker, in words and never as a number. */
export const surenessIds = ['confirmed', 'worked', 'likely'] as const
export type SurenessId = (typeof surenessIds)[number]

export const sureness: Readonly<Record<SurenessId, { readonly label: Localised; readonly meaning: Localised }>> = {
  confirmed: {
    label: { de: 'Dokumentiert', en: 'Documented' },
    meaning: {
      de: 'Die Dokumentation oder der Hersteller sagt es.',
      en: 'The documentation or the vendor says so.',
    },
  },
  worked: {
    label: { de: 'Hat geholfen', en: 'It worked' },
    meaning: { de: 'Es hat mindestens einmal geholfen.', en: 'It helped at least once.' },
  },
  likely: {
    label: { de: 'Wahrscheinlich', en: 'Likely' },
    meaning: { de: 'Gut begründet, aber noch nicht erprobt.', en: 'Well reasoned, not tried yet.' },
  },
}

/** What became of a solution at one engagement. `trying` is chosen and still open; `noneFits` is a search without a fit. */
export const tryOutcomeIds = ['trying', 'helped', 'partly', 'notHelped', 'noneFits'] as const
export type TryOutcomeId = (typeof tryOutcomeIds)[number]

export const tryOutcomes: Readonly<Record<TryOutcomeId, { readonly label: Localised }>> = {
  trying: { label: { de: 'Wird versucht', en: 'Being tried' } },
  helped: { label: { de: 'Hat geholfen', en: 'Helped' } },
  partly: { label: { de: 'Hat teilweise geholfen', en: 'Helped partly' } },
  notHelped: { label: { de: 'Hat nicht geholfen', en: 'Did not help' } },
  noneFits: { label: { de: 'Keine Lösung passt', en: 'None fits' } },
}

/** How an insight stands at the vendor. */
export const insightStateIds = ['reported', 'underReview', 'planned', 'solved', 'declined'] as const
export type InsightStateId = (typeof insightStateIds)[number]

export const insightStates: Readonly<
  Record<InsightStateId, { readonly label: Localised; readonly isSettled: boolean }>
> = {
  reported: { label: { de: 'Gemeldet', en: 'Reported' }, isSettled: false },
  underReview: { label: { de: 'In Prüfung', en: 'Under review' }, isSettled: false },
  planned: { label: { de: 'Geplant', en: 'Planned' }, isSettled: false },
  solved: { label: { de: 'Gelöst', en: 'Solved' }, isSettled: true },
  declined: { label: { de: 'Abgelehnt', en: 'Declined' }, isSettled: true },
}
