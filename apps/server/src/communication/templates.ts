import { findMessage, MESSAGE_TEMPLATES, merge } from '@lotse/assessment'
import type { TemplateHistory, WrittenTexts } from '@lotse/contract'
import { change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField, notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { mayChangeTemplates } from './policy.ts'
import { thisMessage } from './problems.ts'
import { insertTemplate, type TemplateRow, templateRows, wordsOf } from './template-store.ts'

/** The messages as the organisation writes them, with every earlier version. */
export async function listTemplates({
  services,
  actor,
}: ActingContext): Promise<{ templates: TemplateHistory[]; may: { change: boolean } }> {
  return services.database.transaction({ customer: ORGANISATION }, async (tx) => {
    const rows = await templateRows(tx)
    return {
      templates: await Promise.all(MESSAGE_TEMPLATES.map(({ id }) => historyOf(tx, id, rows))),
      may: { change: mayChangeTemplates(actor, {}) },
    }
  })
}

interface TemplateRequest {
  readonly params: { readonly messageId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly texts: WrittenTexts | null }
}

/**
 * Puts a message in the words of the organisation, as a new version, or back to those of Lotse. Messages that are approved
 * or sent keep their words. Problems: `not-found`, `changed-meanwhile`, `input-not-valid` where a field is none.
 */
export async function changeTemplate(
  context: ActingContext,
  { params: { messageId }, headers, body: { texts } }: TemplateRequest,
): Promise<TemplateHistory> {
  const template = findMessage(messageId)
  if (template === undefined) throw notFound(thisMessage)
  if (texts !== null) requireFields(texts)
  return change(context, ORGANISATION, async ({ tx, now, record }) => {
    const before = await historyOf(tx, messageId, await templateRows(tx))
    if (before.version !== expectedVersion(headers)) throw changedMeanwhile(before)
    const changedBy = context.actor.personId
    await insertTemplate(tx, { messageId, version: before.version + 1, texts, changedAt: now, changedBy })
    await record({
      event: texts === null ? 'communication.templateRestored' : 'communication.templateChanged',
      subject: template.subject[context.actor.language],
    })
    return historyOf(tx, messageId, await templateRows(tx))
  })
}

async function historyOf(tx: Transaction, messageId: string, all: readonly TemplateRow[]): Promise<TemplateHistory> {
  const rows = all.filter((row) => row.messageId === messageId)
  const names = await namesOf(
    tx,
    rows.map(({ changedBy }) => changedBy),
  )
  return {
    ...wordsOf(messageId, rows[0]),
    earlier: rows.map((row) => {
      const { subject, body, isOwn } = wordsOf(messageId, row)
      return {
        version: row.version,
        subject,
        body,
        isOwn,
        at: row.changedAt.toISOString(),
        by: names(row.changedBy),
      }
    }),
  }
}

/** A slip of the pen in a template would stand in every message made from it. */
function requireFields({ de, en }: WrittenTexts): void {
  const unknown = [de, en].flatMap((one) => merge(`${one?.subject} ${one?.body}`, {}).unknown)
  const [first] = unknown
  if (first === undefined) return
  throw atField('input-not-valid', 'texts', 'unknown-field', {
    de: `Das Feld {${first}} gibt es nicht. Nehmen Sie eines aus der Liste oder entfernen Sie die Klammern.`,
    en: `There is no field {${first}}. Take one of the list or remove the braces.`,
  })
}
