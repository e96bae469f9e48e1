import { MESSAGE_TEMPLATES } from '@lotse/assessment'
import type { MessageTemplateView } from '@lotse/contract'
import { desc, eq } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { messageTemplate } from '../tables/communication.ts'

export type TemplateRow = typeof messageTemplate.$inferSelect

/** Every version of every message the organisation put in its own words, the newest first. */
export async function templateRows(tx: Transaction): Promise<TemplateRow[]> {
  return tx
    .select()
    .from(messageTemplate)
    .where(eq(messageTemplate.customerId, ORGANISATION))
    .orderBy(messageTemplate.messageId, desc(messageTemplate.version))
}

export async function insertTemplate(tx: Transaction, row: Omit<TemplateRow, 'customerId'>): Promise<void> {
  await tx.insert(messageTemplate).values({ ...row, customerId: ORGANISATION })
}

/** What a message says in one version: in the words of the organisation, or in those of Lotse. */
export function wordsOf(
  messageId: string,
  row: Pick<TemplateRow, 'texts' | 'version'> | undefined,
): MessageTemplateView {
  const original = MESSAGE_TEMPLATES.find(({ id }) => id === messageId)
  if (original === undefined) throw new Error(`there is no message ${messageId}`)
  const { de, en } = row?.texts ?? {}
  const isOwn = de !== undefined && en !== undefined
  return {
    messageId,
    subject: isOwn ? { de: de.subject, en: en.subject } : { ...original.subject },
    body: isOwn ? { de: de.body, en: en.body } : { ...original.body },
    isOwn,
    version: row?.version ?? 0,
  }
}

/** The words of every message that count, in the order of the plan. */
export async function templatesInForce(tx: Transaction): Promise<MessageTemplateView[]> {
  const rows = await templateRows(tx)
  return MESSAGE_TEMPLATES.map(({ id }) =>
    wordsOf(
      id,
      rows.find(({ messageId }) => messageId === id),
    ),
  )
}
