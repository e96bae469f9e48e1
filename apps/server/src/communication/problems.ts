import type { Localised } from '@lotse/contract'

export const thisGroup: Localised = { de: 'Diese Gruppe', en: 'This group' }
export const thisMessage: Localised = { de: 'Diese Nachricht', en: 'This message' }
export const thisTraining: Localised = { de: 'Diese Schulung', en: 'This training' }
