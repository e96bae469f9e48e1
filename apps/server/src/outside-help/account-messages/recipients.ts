import { accountTeamRoles, type MessageAudienceId } from '@lotse/playbook'
import { accountContacts } from '../../contacts/look-up.ts'
import type { Here } from '../here.ts'
import { holdersOf, type MessageRow } from '../store.ts'

/** Somebody whom a message goes to. */
export interface Recipient {
  readonly id: string
  readonly name: string
  /** A contact, or a person of the house. */
  readonly as: 'contact' | 'person'
  readonly email: string | null
}

/** The contacts of the account side that messages may go to: the account team first, each by name. */
export async function accountTeam({ tx, customerId }: Here) {
  const contacts = await accountContacts(tx, customerId)
  const isTeam = ({ roles }: (typeof contacts)[number]) => roles.some((role) => accountTeamRoles.includes(role))
  return [...contacts.filter(isTeam), ...contacts.filter((one) => !isTeam(one))]
}

/** Whom a message goes to as things stand: the chosen contacts that are still there, or whoever is the architect. */
export async function recipientsOf(
  here: Here,
  { audience, recipientIds }: Pick<MessageRow, 'audience' | 'recipientIds'>,
): Promise<Recipient[]> {
  if (audience === 'gmFta') return (await architectsOf(here)).map((one) => ({ ...one, as: 'person' }))
  return (await accountTeam(here))
    .filter(({ id }) => recipientIds.includes(id))
    .map(({ id, name, email }) => ({ id, name, email, as: 'contact' }))
}

export const architectsOf = (here: Here) => holdersOf(here.tx, here, 'GM_FTA')
/** Who asks, and whom answers go to: the engagement manager, or else whoever acts. */
export async function senderOf(here: Here): Promise<{ readonly name: string; readonly email: string }> {
  const [manager] = await holdersOf(here.tx, here, 'FM')
  return manager ?? here.actor
}

export const expertsOf = (here: Here) => holdersOf(here.tx, here, 'SME')

/** Whom a new message is addressed to: the technology strategist and the account team unit. */
export async function usualRecipients(here: Here, audience: MessageAudienceId): Promise<string[]> {
  if (audience === 'gmFta') return []
  const team = await accountTeam(here)
  const first = team.filter(({ roles }) => roles.includes('ATS') || roles.includes('ATU'))
  const any = team.filter(({ roles }) => roles.some((role) => accountTeamRoles.includes(role)))
  return (first.length > 0 ? first : any).map(({ id }) => id)
}
