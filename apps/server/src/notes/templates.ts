import type { NoteTemplate } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { builtInTemplates } from './built-in-templates.ts'
import {
  findTemplate,
  insertTemplate,
  type TemplateFields,
  type TemplateRow,
  templatesKept,
  updateTemplate,
} from './template-store.ts'

/** Templates for notes: some come with Lotse and stay as they are, the others are the organisation's. */

const theTemplate = { de: 'Diese Vorlage', en: 'This template' }

export async function listTemplates({ services }: ActingContext): Promise<NoteTemplate[]> {
  const own = await services.database.transaction({ customer: ORGANISATION }, templatesKept)
  return [...builtInTemplates, ...own.map(presentTemplate)]
}

export async function createTemplate(context: ActingContext, fields: TemplateFields): Promise<NoteTemplate> {
  return change(
    context,
    ORGANISATION,
    async ({ tx, now, record }) => {
      const { personId } = context.actor
      const row = await insertTemplate(tx, { id: newId(), ...fields, changedAt: now, changedBy: personId })
      await record({ event: 'note.templateCreated', subject: row.name, after: { ...fields } })
      return presentTemplate(row)
    },
    repeatOf(context),
  )
}

interface Changing {
  readonly params: { readonly templateId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: TemplateFields
}

/** Problems: `not-found`, `changed-meanwhile` with the present template. */
export async function changeTemplate(
  context: ActingContext,
  { params, headers, body }: Changing,
): Promise<NoteTemplate> {
  return change(context, ORGANISATION, async ({ tx, now, record }) => {
    const before = await findTemplate(tx, params.templateId)
    if (before === null || before.deletedAt !== null) throw notFound(theTemplate)
    const { from, to } = differences(before, body)
    const by = { changedAt: now, changedBy: context.actor.personId }
    const after = await updateTemplate(tx, before.id, expectedVersion(headers), { ...to, ...by })
    if (after === null) throw changedMeanwhile(presentTemplate(before))
    await record({ event: 'note.templateChanged', subject: after.name, before: from, after: to })
    return presentTemplate(after)
  })
}

/** Removes a template so that `restoreTemplate` can bring it back. Problem: `not-found`. */
export async function removeTemplate(context: ActingContext, templateId: string): Promise<NoteTemplate> {
  return setRemoved(context, templateId, true)
}

/** Brings a removed template back. Problem: `not-found`. */
export async function restoreTemplate(context: ActingContext, templateId: string): Promise<NoteTemplate> {
  return setRemoved(context, templateId, false)
}

async function setRemoved(context: ActingContext, templateId: string, remove: boolean): Promise<NoteTemplate> {
  return change(
    context,
    ORGANISATION,
    async ({ tx, now, record }) => {
      const before = await findTemplate(tx, templateId)
      if (before === null || (before.deletedAt !== null) === remove) throw notFound(theTemplate)
      const deleted = remove
        ? { deletedAt: now, deletedBy: context.actor.personId }
        : { deletedAt: null, deletedBy: null }
      const after = await updateTemplate(tx, templateId, before.version, deleted)
      if (after === null) throw changedMeanwhile(presentTemplate(before))
      await record({ event: remove ? 'note.templateRemoved' : 'note.templateRestored', subject: after.name })
      return presentTemplate(after)
    },
    repeatOf(context),
  )
}

function presentTemplate({ id, name, category, language, content, version }: TemplateRow): NoteTemplate {
  return { id, builtIn: false, name, category, language, content, version }
}
