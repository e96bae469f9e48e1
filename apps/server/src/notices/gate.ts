import type { Localised } from '@lotse/contract'
import { afterQuiet } from '@lotse/playbook'
import { eq } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { Gate, MailGate } from '../platform/mail/send-due.ts'
import { person } from '../tables/identity.ts'
import { timesOf } from './modes.ts'
import { findPreference } from './preference-store.ts'

/**
 * Whether a message with notices may leave to a person right now: never to somebody who is no longer there (PB114), not in
 * their quiet (PB116). Asked at every attempt, also the one that somebody asks for by hand.
 */
export async function gateOf(tx: Transaction, personId: string, now: Date): Promise<Gate> {
  const [row] = await tx.select({ state: person.state }).from(person).where(eq(person.id, personId))
  if (row?.state !== 'active') return { never: NOT_THERE }
  const at = afterQuiet(now, timesOf(await findPreference(tx, personId)))
  return at > now ? { later: at } : null
}

/** A mail with notices says in `about` whom it is for. */
export const mailGate: MailGate = async ({ tx, now }, { about }) => (about === null ? null : gateOf(tx, about, now))

const NOT_THERE: Localised = {
  de: 'Die Person ist nicht mehr dabei.',
  en: 'The person is no longer there.',
}
