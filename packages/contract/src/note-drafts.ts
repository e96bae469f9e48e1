import { z } from 'zod'
import { act, change, read } from './route.ts'
import { id, instant, language, line, text, version } from './shared.ts'
import { noteCategory, taskId } from './vocabulary.ts'

/** What is not a note yet: private drafts, and templates to begin with. */

const tag = 'Notes'

/** Most drafts a person has at once (engagement.md §6). */
export const DRAFTS_AT_MOST = 10

const isStorable = (value: unknown): boolean => {
  const written = JSON.stringify(value) ?? ''
  return written.length <= 80_000 && !/\\u0000|\\ud[89a-f]/i.test(written)
}

/** What stands in the form of a note, finished or not: every field by its name. */
export const draftContent = z.object({
  category: noteCategory,
  fields: z
    .record(z.string().max(60), z.json())
    .refine(isStorable, 'too long, or with characters that cannot be stored'),
})
export type DraftContent = z.infer<typeof draftContent>

export const noteDraft = z.object({
  id,
  customerId: id,
  customerName: z.string(),
  engagementId: id,
  content: draftContent,
  taskId: taskId.nullable(),
  corrects: id.nullable(),
  changedAt: instant,
  version,
})
export type NoteDraft = z.infer<typeof noteDraft>

const draftPlace = { customerId: id, draftId: id }

export const noteDrafts = {
  drafts: read('/notes/drafts', {
    summary: 'Your own drafts of notes, the latest first; nobody else sees them',
    tag,
    input: {},
    output: z.array(noteDraft),
  }),
  beginDraft: act('/customers/{customerId}/engagements/{engagementId}/notes/drafts', {
    summary: 'Keep a draft; ten at most',
    tag,
    input: {
      customerId: id,
      engagementId: id,
      content: draftContent,
      taskId: taskId.nullable().default(null),
      corrects: id.nullable().default(null),
    },
    output: noteDraft,
  }),
  saveDraft: change('/customers/{customerId}/notes/drafts/{draftId}', {
    summary: 'Keep what was typed since',
    tag,
    params: draftPlace,
    body: { content: draftContent },
    output: noteDraft,
  }),
  removeDraft: act('/customers/{customerId}/notes/drafts/{draftId}', {
    summary: 'Throw a draft away; it can be brought back',
    tag,
    method: 'DELETE',
    input: draftPlace,
    output: z.object({ id }),
  }),
  restoreDraft: act('/customers/{customerId}/notes/drafts/{draftId}/restore', {
    summary: 'Bring back a draft that was thrown away',
    tag,
    input: draftPlace,
    output: noteDraft,
  }),
}

/** What a template puts into an empty editor. */
export const templateContent = z.object({ text: line(20_000), nextAction: text(500).default('') })
export type TemplateContent = z.infer<typeof templateContent>

export const noteTemplate = z.object({
  id: z.string().meta({ description: 'uuid v7, or the name of a template that Lotse brings along' }),
  builtIn: z.boolean(),
  name: z.string(),
  category: noteCategory,
  language,
  content: templateContent,
  version: version.nullable().meta({ description: 'null for what Lotse brings along: it is not changed' }),
})
export type NoteTemplate = z.infer<typeof noteTemplate>

const templateFields = { name: line(100), category: noteCategory, language, content: templateContent }

export const noteTemplates = {
  templates: read('/notes/templates', {
    summary: 'Templates for notes: those of Lotse, and those of the organisation',
    tag,
    input: {},
    output: z.array(noteTemplate),
  }),
  createTemplate: act('/notes/templates', {
    summary: 'Add a template of the organisation',
    tag,
    input: templateFields,
    output: noteTemplate,
  }),
  changeTemplate: change('/notes/templates/{templateId}', {
    summary: 'Change a template of the organisation',
    tag,
    params: { templateId: id },
    body: templateFields,
    output: noteTemplate,
  }),
  removeTemplate: act('/notes/templates/{templateId}', {
    summary: 'Remove a template of the organisation; it can be brought back',
    tag,
    method: 'DELETE',
    input: { templateId: id },
    output: noteTemplate,
  }),
  restoreTemplate: act('/notes/templates/{templateId}/restore', {
    summary: 'Bring back a template that was removed',
    tag,
    input: { templateId: id },
    output: noteTemplate,
  }),
}
