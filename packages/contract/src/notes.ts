import { z } from 'zod'
import { noteDrafts, noteTemplates } from './note-drafts.ts'
import { noteStructure } from './note-structure.ts'
import { act, read } from './route.ts'
import { id, instant, isoDate, line, pageInput, pageOf, personRef, prose, text } from './shared.ts'
import { noteCategory, taskId, workload } from './vocabulary.ts'

/**
 * Notes: written once, never changed or deleted; a correction is a note that names the one it corrects. Texts are
 * Markdown without HTML; plain text is Markdown too.
 */

const tag = 'Notes'
const place = { customerId: id, engagementId: id }

export const note = z.object({
  id,
  customerId: id,
  engagementId: id,
  category: noteCategory,
  text: z.string(),
  structure: noteStructure.nullable(),
  nextAction: z.string().nullable(),
  nextActionDate: isoDate.nullable(),
  nextActionOwner: z.string().nullable(),
  nextUpdateOn: isoDate.nullable().meta({ description: 'the day for which the next enterprise note is promised' }),
  taskId: taskId.nullable(),
  tags: z.array(z.string()),
  escalated: z.boolean(),
  mentions: z.array(personRef),
  writtenBy: personRef,
  writtenAt: instant,
  corrects: id.nullable(),
  correctedBy: id.nullable(),
})
export type Note = z.infer<typeof note>

/** A note in a list: with what a search found in it. */
export const foundNote = note.extend({
  found: z.array(z.string()).meta({ description: 'the words of the note that the search means; empty without one' }),
  snippet: z.string().nullable().meta({ description: 'the words around the first of them; null without a search' }),
})
export type FoundNote = z.infer<typeof foundNote>

/** A note among those of all customers. */
export const libraryNote = foundNote.extend({ customerName: z.string(), workload })
export type LibraryNote = z.infer<typeof libraryNote>

/** A free word on a note, of one line. */
export const noteTag = line(40).regex(/^[^\s,;#]+( [^\s,;#]+)*$/, 'expected words without comma, semicolon or #')

export const noteFilters = {
  search: text(200).optional(),
  category: noteCategory.optional(),
  author: id.optional(),
  tag: text(40).optional(),
  escalated: z.literal('yes').optional(),
  taskId: taskId.optional(),
  from: isoDate.optional(),
  until: isoDate.optional(),
  sort: z
    .enum(['relevance', 'newest'])
    .default('relevance')
    .meta({ description: 'without a search the newest come first, whatever this says' }),
}

/** Most notes that a search ranks: the newest of those it finds. */
export const RANKED_AT_MOST = 1_000

/** What a list of notes can be narrowed by, as it is used. */
export const noteFacets = z.object({
  tags: z.array(z.object({ tag: z.string(), count: z.int() })),
  authors: z.array(personRef),
})
export type NoteFacets = z.infer<typeof noteFacets>

export const noteSurroundings = noteFacets.extend({
  tasks: z.array(taskId),
  due: z
    .array(z.object({ category: noteCategory, latestOn: isoDate.nullable(), dueOn: isoDate }))
    .meta({ description: 'when the next note of a category is due by the rules of the playbook' }),
  writable: z.array(noteCategory).meta({ description: 'the categories that you may write here' }),
})
export type NoteSurroundings = z.infer<typeof noteSurroundings>

export const mention = libraryNote.extend({ readAt: instant.nullable() })
export type Mention = z.infer<typeof mention>

export const notes = {
  list: read('/customers/{customerId}/engagements/{engagementId}/notes', {
    summary: 'The notes of an engagement, newest first, or what a search finds in them',
    tag,
    input: {
      ...place,
      ...pageInput,
      ...noteFilters,
      noteId: id.optional().meta({ description: 'only this note and what corrects it or is corrected by it' }),
    },
    output: pageOf(foundNote),
  }),
  surroundings: read('/customers/{customerId}/engagements/{engagementId}/notes/surroundings', {
    summary: 'By what the notes of an engagement can be narrowed, when the next one is due, which you may write',
    tag,
    input: place,
    output: noteSurroundings,
  }),
  library: read('/notes', {
    summary: 'The notes of all customers, newest first, or what a search finds in them',
    tag,
    input: { ...pageInput, ...noteFilters, customerId: id.optional() },
    output: pageOf(libraryNote),
  }),
  facets: read('/notes/facets', {
    summary: 'By what the notes of all customers can be narrowed',
    tag,
    input: {},
    output: noteFacets,
  }),
  write: act('/customers/{customerId}/engagements/{engagementId}/notes', {
    summary: 'Write a note for good, or a correction of one; its draft goes',
    tag,
    input: {
      ...place,
      category: noteCategory.default('engagementManagement'),
      text: prose(),
      structure: noteStructure.nullable().default(null),
      nextAction: prose(500).nullable().default(null),
      nextActionDate: isoDate.nullable().default(null),
      nextActionOwner: text(200).nullable().default(null),
      nextUpdateOn: isoDate.nullable().default(null),
      taskId: taskId.nullable().default(null),
      tags: z.array(noteTag).max(20).default([]),
      escalated: z.boolean().default(false),
      corrects: id.nullable().default(null),
      draftId: id.nullable().default(null),
    },
    output: note,
  }),
  mentions: read('/notes/mentions', {
    summary: 'Notes that mention you, unread ones first',
    tag,
    input: { ...pageInput, unread: z.literal('yes').optional() },
    output: pageOf(mention),
  }),
  readMention: act('/notes/mentions/read', {
    summary: 'Say that you have read a note that mentions you',
    tag,
    input: { customerId: id, noteId: id },
    output: z.object({ readAt: instant }),
  }),
  ...noteDrafts,
  ...noteTemplates,
}
