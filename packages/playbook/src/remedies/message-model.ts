import type { Localised } from '../localised.ts'
import type { ContactRoleId } from '../vocabulary/contact-roles.ts'

/** Messages to the vendor's account side (engagement.md §12 "priority", §5 "No intent"). */

export const messageReasonIds = ['priority', 'noIntent'] as const
export type MessageReasonId = (typeof messageReasonIds)[number]

export const messageReasons: Readonly<Record<MessageReasonId, Localised>> = {
  priority: { de: 'Gesunkene Priorität', en: 'Lowered priority' },
  noIntent: { de: 'Keine Absicht', en: 'No intent' },
}

export const messageAudienceIds = ['accountTeam', 'gmFta'] as const
export type MessageAudienceId = (typeof messageAudienceIds)[number]

export const messageAudiences: Readonly<Record<MessageAudienceId, Localised>> = {
  accountTeam: { de: 'Account-Team (ATS, ATU)', en: 'Account team (ATS, ATU)' },
  gmFta: { de: 'Desktop-Architektur (GM FTA)', en: 'Desktop architect (GM FTA)' },
}

/** The roles of contacts that the account team is made of. */
export const accountTeamRoles: readonly ContactRoleId[] = ['ATS', 'ATU', 'AT', 'STU', 'CSU', 'CSM']

export const messageStateIds = ['drafted', 'sending', 'sent', 'failed', 'answered'] as const
export type MessageStateId = (typeof messageStateIds)[number]

export const messageStates: Readonly<Record<MessageStateId, Localised>> = {
  drafted: { de: 'Entwurf', en: 'Draft' },
  sending: { de: 'Wird gesendet', en: 'Being sent' },
  sent: { de: 'Gesendet', en: 'Sent' },
  failed: { de: 'Nicht zugestellt', en: 'Not delivered' },
  answered: { de: 'Beantwortet', en: 'Answered' },
}

/** How a message went out: copied into a mail program, as a file that one opened, or through Lotse. */
export const messageWayIds = ['copied', 'file', 'lotse'] as const
export type MessageWayId = (typeof messageWayIds)[number]

export const messageWays: Readonly<Record<MessageWayId, Localised>> = {
  copied: { de: 'von Hand, Text kopiert', en: 'by hand, text copied' },
  file: { de: 'von Hand, als Maildatei', en: 'by hand, as a mail file' },
  lotse: { de: 'über Lotse', en: 'through Lotse' },
}
