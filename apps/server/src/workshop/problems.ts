import type { Localised } from '@lotse/contract'

export const thisDecisionPoint: Localised = { de: 'Diesen Entscheidungspunkt', en: 'This decision point' }
export const thisParkedQuestion: Localised = { de: 'Diese geparkte Frage', en: 'This parked question' }
export const thisMember: Localised = { de: 'Diese Person im IT-Team', en: 'This person in the IT team' }
