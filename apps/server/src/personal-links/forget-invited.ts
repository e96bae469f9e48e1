import { and, eq } from 'drizzle-orm'
import { forgetPerson } from '../people/forget-person.ts'
import { personOfEmail } from '../people/person-of-email.ts'
import type { Change } from '../platform/change.ts'
import { forgetRecipient } from '../platform/mail/forget-recipient.ts'
import { endAccess } from '../session/end-access.ts'
import { hasOwnKeys } from '../session/has-own-keys.ts'
import { personalLink } from '../tables/identity.ts'
import { revokeLinksOf } from './revoke-links-of.ts'

interface Forgotten {
  readonly email: string
  /** What stands for the contact from now on. */
  readonly pseudonym: string
  /** Who erases; null where a deadline does. */
  readonly by: string | null
}

/**
 * Forgets whom a contact was let in as: the links end at once, whoever came in with them only keeps a pseudonym, and so do
 * the mails that went to them (engagement.md §4). An account with a password or a passkey was not made by a link: it
 * stays with whoever administers people, and loses its links.
 */
export async function forgetInvited(change: Change, { email, pseudonym, by }: Forgotten): Promise<void> {
  const { tx, customerId, now, record } = change
  await forgetRecipient(tx, customerId, email, pseudonym)
  const person = await personOfEmail(tx, email)
  if (person === null || person.customerId !== customerId) return
  const links = await tx
    .select({ engagementId: personalLink.engagementId, revokedAt: personalLink.revokedAt })
    .from(personalLink)
    .where(and(eq(personalLink.customerId, customerId), eq(personalLink.personId, person.id)))
  if (links.length === 0) return
  if (await hasOwnKeys(tx, person.id)) {
    await revokeLinksOf(tx, person.id, now, by)
  } else {
    await endAccess(tx, person.id, now, by)
    await forgetPerson(tx, customerId, person.id, pseudonym)
    await record({ event: 'person.changed', subject: person.id, after: { state: 'disabled' } })
  }
  for (const { engagementId, revokedAt } of links)
    if (revokedAt === null) await record({ event: 'link.revoked', engagementId, subject: person.id })
}
