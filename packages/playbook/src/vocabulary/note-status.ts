import type { Localised } from '../localised.ts'

/** The status a technical note states (engagement.md §6). */
export const technicalStatusIds = ['onTrack', 'paused', 'waitingForCustomer', 'waitingForInternal'] as const
export type TechnicalStatusId = (typeof technicalStatusIds)[number]

export const technicalStatuses: Readonly<Record<TechnicalStatusId, { readonly label: Localised }>> = {
  onTrack: { label: { de: 'Im Plan', en: 'On track' } },
  paused: { label: { de: 'Pausiert', en: 'Paused' } },
  waitingForCustomer: { label: { de: 'Wartet auf den Kunden', en: 'Waiting for customer' } },
  waitingForInternal: { label: { de: 'Wartet auf uns', en: 'Waiting for internal' } },
}

/** The colour of an enterprise note. It is the pace of the work, not the health computed from active use (§6). */
export const enterpriseColourIds = ['red', 'yellow', 'green'] as const
export type EnterpriseColourId = (typeof enterpriseColourIds)[number]

export const enterpriseColours: Readonly<
  Record<EnterpriseColourId, { readonly label: Localised; readonly means: Localised }>
> = {
  red: { label: { de: 'Rot', en: 'Red' }, means: { de: 'Es geschieht nichts.', en: 'Nothing is happening.' } },
  yellow: {
    label: { de: 'Gelb', en: 'Yellow' },
    means: { de: 'Ein Hindernis bremst den Fortschritt.', en: 'A blocker slows the progress.' },
  },
  green: {
    label: { de: 'Grün', en: 'Green' },
    means: { de: 'Es geht in erwartetem Tempo voran.', en: 'It goes on at the expected pace.' },
  },
}

/** What a note says about the state: a status in technical notes, a colour in enterprise notes. */
export type NoteStatusId = TechnicalStatusId | EnterpriseColourId
