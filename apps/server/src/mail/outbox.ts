import { sql } from 'drizzle-orm'
import { namesOfCustomers } from '../customers/look-up.ts'
import { change } from '../platform/change.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { MAIL_CHANNEL } from '../platform/mail/enqueue-mail.ts'
import { findMail, holdMail, latestMail, updateMail } from '../platform/mail/outbox-store.ts'
import { mayKeepMail } from './policy.ts'
import { presentMail } from './present.ts'

const SHOWN = 100

/** The latest messages of the whole house, and how many are not through. */
export async function listOutbox({ services, actor }: ActingContext, { only }: { readonly only?: 'open' | undefined }) {
  return services.database.transaction('portfolio', async (tx) => {
    const { items, open } = await latestMail(tx, only === 'open', SHOWN)
    const names = await namesOfCustomers(
      tx,
      items.map(({ customerId }) => customerId),
    )
    const mayKeep = mayKeepMail(actor, {})
    return { items: items.map((row) => presentMail(row, names.get(row.customerId) ?? null, mayKeep)), open }
  })
}

/** Tries a message again that failed or was given up, from the first wait on. Problems: `not-found`, `rule-refused`. */
export async function retryMail(context: ActingContext, mailId: string): Promise<Record<string, never>> {
  const found = await context.services.database.transaction('portfolio', (tx) => findMail(tx, mailId))
  if (found === null) throw notFound({ de: 'Diese Nachricht', en: 'This message' })
  return change(
    context,
    found.customerId,
    async ({ tx, now, record }) => {
      const row = await holdMail(tx, mailId)
      if (row === null || row.state === 'sent' || row.body === null) throw isThrough()
      await updateMail(tx, row, { state: 'queued', nextAt: now, attempts: 0 })
      await tx.execute(sql`select pg_notify(${MAIL_CHANNEL}, '')`)
      const { engagementId, kind } = row
      await record({ event: 'mail.retried', ...(engagementId && { engagementId }), after: { kind } })
      return {}
    },
    repeatOf(context),
  )
}

const isThrough = () =>
  new Problem('rule-refused', {
    detail: { de: 'Diese Nachricht ist schon gesendet.', en: 'This message is sent already.' },
  })
