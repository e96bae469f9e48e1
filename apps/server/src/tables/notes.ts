import type { DraftContent, NoteCategory, NoteStructure, TemplateContent } from '@lotse/contract'
import { boolean, integer, jsonb, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Notes, who is mentioned in them, drafts of notes and templates for them. */

export const note = schema.table('note', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  category: text('category').$type<NoteCategory>().notNull(),
  text: text('text').notNull(),
  nextAction: text('next_action'),
  nextActionDate: day('next_action_date'),
  nextActionOwner: text('next_action_owner'),
  writtenBy: uuid('written_by').notNull(),
  writtenAt: moment('written_at').notNull().defaultNow(),
  corrects: uuid('corrects'),
  structure: jsonb('structure').$type<NoteStructure>(),
  taskId: text('task_id'),
  tags: text('tags').array().notNull().default([]),
  escalated: boolean('escalated').notNull().default(false),
  nextUpdateOn: day('next_update_on'),
})

export const noteMention = schema.table('note_mention', {
  customerId: customerId(),
  noteId: uuid('note_id').notNull(),
  personId: uuid('person_id').notNull(),
  readAt: moment('read_at'),
})

export const noteDraft = schema.table('note_draft', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  personId: uuid('person_id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  /** 1 to 10 while it is kept; a draft that was thrown away has none. */
  place: smallint('place'),
  content: jsonb('content').$type<DraftContent>().notNull(),
  taskId: text('task_id'),
  corrects: uuid('corrects'),
  changedAt: moment('changed_at').notNull(),
  deletedAt: moment('deleted_at'),
  version: integer('version').notNull().default(1),
})

export const noteTemplate = schema.table('note_template', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  category: text('category').$type<NoteCategory>().notNull(),
  language: text('language').$type<'de' | 'en'>().notNull(),
  content: jsonb('content').$type<TemplateContent>().notNull(),
  changedAt: moment('changed_at').notNull(),
  changedBy: uuid('changed_by'),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  version: integer('version').notNull().default(1),
})
