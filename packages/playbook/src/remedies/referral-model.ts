import type { Localised } from '../localised.ts'

/** What a partner referral (QuickLeads, task 983) is about, and the way it goes (engagement.md §9). */

export const referralNeedIds = [
  'acmAdvisory',
  'acmExecution',
  'identity',
  'network',
  'configManager',
  'projectManagement',
  'handsOn',
] as const
export type ReferralNeedId = (typeof referralNeedIds)[number]

export const referralNeeds: Readonly<Record<ReferralNeedId, Localised>> = {
  acmAdvisory: {
    de: 'Einführung und Veränderung (ACM): Beratung und Planung',
    en: 'Adoption and change (ACM): advisory and planning',
  },
  acmExecution: {
    de: 'Einführung und Veränderung (ACM): Schulung und Durchführung',
    en: 'Adoption and change (ACM): training and execution',
  },
  identity: { de: 'Identität und Anmeldung', en: 'Identity' },
  network: { de: 'Netzwerk', en: 'Network' },
  configManager: { de: 'Aktualisierung von Configuration Manager', en: 'Update of Configuration Manager' },
  projectManagement: { de: 'Projektleitung', en: 'Project management' },
  handsOn: { de: 'Umsetzung durch den Partner selbst', en: 'Hands on keyboard' },
}

export const referralStateIds = ['drafted', 'consented', 'sent', 'accepted', 'declined', 'working', 'closed'] as const
export type ReferralStateId = (typeof referralStateIds)[number]

export const referralStates: Readonly<Record<ReferralStateId, Localised>> = {
  drafted: { de: 'Entwurf', en: 'Draft' },
  consented: { de: 'Kunde willigt ein', en: 'Customer consents' },
  sent: { de: 'Gesendet', en: 'Sent' },
  accepted: { de: 'Angenommen', en: 'Accepted' },
  declined: { de: 'Abgelehnt', en: 'Declined' },
  working: { de: 'Partner arbeitet', en: 'Partner at work' },
  closed: { de: 'Abgeschlossen', en: 'Closed' },
}

/** Where a referral can go from each state. Closing ends it at any time: the customer may take its word back. */
export const referralWay: Readonly<Record<ReferralStateId, readonly ReferralStateId[]>> = {
  drafted: ['consented', 'closed'],
  consented: ['sent', 'closed'],
  sent: ['accepted', 'declined', 'closed'],
  accepted: ['working', 'closed'],
  declined: ['closed'],
  working: ['closed'],
  closed: [],
}

/**
 * How task 983 stands with these referrals: complete once each is accepted or ended; null where there is none. Declining is
 * the partner manager's, and then nobody is referred yet: that one stays open until it is closed with how it ended. Where the
 * customer does not want one, it is closed.
 */
export function taskOfReferrals(states: readonly ReferralStateId[]): 'inProgress' | 'complete' | null {
  if (states.length === 0) return null
  return states.some((state) => UNANSWERED.includes(state)) ? 'inProgress' : 'complete'
}

const UNANSWERED: readonly ReferralStateId[] = ['drafted', 'consented', 'sent', 'declined']

/** What is said openly where the house that uses Lotse offers the same work itself (engagement.md §9). */
export const openWord: Localised = {
  de: 'Wir bieten diese Leistung auch selbst an. Sie ist kostenpflichtig, braucht einen eigenen Vertrag und gehört nicht zur kostenlosen Unterstützung. Sie wählen frei, wen Sie beauftragen.',
  en: 'We offer this service ourselves as well. It is charged for, needs a contract of its own, and is no part of the free benefit. You are free to choose whom you engage.',
}

/** Who decides about the request. */
export const referralIsEnabledBy: Localised = {
  de: 'Ob und wann die Vermittlung freigegeben wird, entscheidet die Partnerbetreuung (FPM) beim Hersteller.',
  en: 'Whether and when the referral is enabled is for the partner manager (FPM) at the vendor to decide.',
}
