import type { MailItem, MailServer } from '@lotse/contract'
import type { MailRow } from '../platform/mail/outbox-store.ts'
import type { ServerRow } from '../platform/mail/server-store.ts'

/** What leaves the server about mail, field by field. Passwords and the words of a mail never do. */

export function presentServer({ host, port, tls, userName, password, sender, version }: ServerRow): MailServer {
  return { host, port, tls, userName, hasPassword: password !== null, sender, version }
}

export function presentMail(row: MailRow, customerName: string | null, mayKeep: boolean): MailItem {
  return {
    id: row.id,
    customerId: row.customerId,
    customerName,
    engagementId: row.engagementId,
    kind: row.kind,
    recipient: row.recipient,
    // What a notice says is its person's alone (docs/decisions, "Notices").
    subject: row.kind === 'notice' ? null : row.subject,
    state: row.state,
    attempts: row.attempts,
    problem: row.problem,
    queuedAt: row.queuedAt.toISOString(),
    nextAt: row.nextAt?.toISOString() ?? null,
    sentAt: row.sentAt?.toISOString() ?? null,
    mayRetry: mayKeep && (row.state === 'failed' || row.state === 'givenUp') && row.body !== null,
  }
}
