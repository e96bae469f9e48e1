import type { Language, MailKind } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { Change } from '../change.ts'
import { newId } from '../id.ts'
import { sealText } from '../seal.ts'
import type { Services } from '../services.ts'
import { compose, type Letter } from './compose.ts'
import { insertMail } from './outbox-store.ts'
import { findServer, organisationName } from './server-store.ts'

/** Something to be sent to one address. */
export interface NewMail extends Omit<Letter, 'from'> {
  /** Its id, where the caller has to know it beforehand. */
  readonly id?: string
  readonly kind: MailKind
  readonly to: string
  readonly language: Language
  readonly engagementId?: string
  /** What or whom it is about, for whoever is asked before it is sent, or told what became of it. */
  readonly about?: string
  /** A stored file of the same customer that goes with it. */
  readonly fileId?: string
}

/** Told to all processes when there is something to send, once the transaction commits. */
export const MAIL_CHANNEL = 'lotse_mail'

export const bodySealedFor = (id: string) => ({ purpose: 'words of mail', row: id })

/**
 * Puts a mail into the outbox, within the change it is about: it is sent if and only if the change came about. Gives its
 * id; null where no mail server is set up, so that the caller leaves it to people as before.
 */
export async function enqueueMail(
  change: Change,
  { secret, origin }: Pick<Services, 'secret' | 'origin'>,
  { id = newId(), kind, to, engagementId, about, fileId, ...letter }: NewMail,
): Promise<string | null> {
  const { tx, customerId, now, actor } = change
  if ((await findServer(tx)) === null) return null
  const body = { ...compose({ ...letter, from: await organisationName(tx) }), replyTo: letter.replyTo }
  await insertMail(tx, {
    ...{ customerId, id, kind, recipient: to, subject: letter.subject, queuedAt: now, nextAt: now },
    engagementId: engagementId ?? null,
    about: about ?? null,
    fileId: fileId ?? null,
    body: sealText(secret, JSON.stringify(body), bodySealedFor(id)),
    // The same at every attempt: a mailbox that got it twice can tell.
    messageId: `<${id}@${new URL(origin).hostname}>`,
    state: 'queued',
    queuedBy: actor?.personId ?? null,
  })
  await tx.execute(sql`select pg_notify(${MAIL_CHANNEL}, '')`)
  return id
}
