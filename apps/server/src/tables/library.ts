import type { InsightState, SolutionText } from '@lotse/contract'
import type { CauseId, EvidenceKind, ReasonId, SurenessId, TryOutcomeId } from '@lotse/playbook'
import { sql } from 'drizzle-orm'
import { boolean, customType, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Known solutions and insights of the organisation, and what engagements made of them. */

const words = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** What is said of a solution, by language. */
export interface SolutionWordsKept {
  readonly de: SolutionText | null
  readonly en: SolutionText | null
}

/** What an edition of a solution says. */
export interface SolutionContent {
  readonly product: string
  readonly productVersion: string
  readonly evidence: EvidenceKind[]
  readonly causes: CauseId[]
  readonly reasons: ReasonId[]
  readonly sureness: SurenessId
  readonly source: string
  readonly sourceUrl: string
  readonly words: SolutionWordsKept
}

export const solution = schema.table('solution', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  edition: integer('edition').notNull().default(1),
  product: text('product').notNull(),
  productVersion: text('product_version').notNull(),
  evidence: text('evidence').array().$type<EvidenceKind[]>().notNull(),
  causes: text('causes').array().$type<CauseId[]>().notNull(),
  reasons: text('reasons').array().$type<ReasonId[]>().notNull(),
  sureness: text('sureness').$type<SurenessId>().notNull(),
  source: text('source').notNull(),
  sourceUrl: text('source_url').notNull(),
  checkedOn: day('checked_on').notNull(),
  words: jsonb('words').$type<SolutionWordsKept>().notNull(),
  kept: text('kept').array().notNull().default([]),
  comesAlong: boolean('comes_along').notNull().default(false),
  postedAt: moment('posted_at').notNull(),
  postedBy: uuid('posted_by'),
  changedAt: moment('changed_at').notNull(),
  changedBy: uuid('changed_by'),
  reviewedAt: moment('reviewed_at'),
  reviewedBy: uuid('reviewed_by'),
  reviewedEdition: integer('reviewed_edition'),
  withdrawnBecause: text('withdrawn_because'),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  version: integer('version').notNull().default(1),
  search: words('search').generatedAlwaysAs(sql`lotse.solution_words(words, product, product_version)`),
  copyOf: uuid('copy_of'),
  namesFound: text('names_found').array().notNull().default([]),
})

export const solutionEdition = schema.table('solution_edition', {
  customerId: customerId(),
  solutionId: uuid('solution_id').notNull(),
  edition: integer('edition').notNull(),
  content: jsonb('content').$type<SolutionContent>().notNull(),
  reason: text('reason').notNull(),
  at: moment('at').notNull(),
  byPerson: uuid('by_person'),
})

export const solutionTry = schema.table('solution_try', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  caseId: uuid('case_id'),
  solutionId: uuid('solution_id'),
  outcome: text('outcome').$type<TryOutcomeId>().notNull(),
  words: text('words').notNull(),
  search: text('search').notNull(),
  isOrigin: boolean('is_origin').notNull().default(false),
  triedOn: day('tried_on').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  recordedBy: uuid('recorded_by'),
  changedAt: moment('changed_at').notNull(),
  changedBy: uuid('changed_by'),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  version: integer('version').notNull().default(1),
})

/** Where a solution comes from, whatever becomes of what was tried there. */
export const solutionOrigin = schema.table('solution_origin', {
  customerId: customerId(),
  solutionId: uuid('solution_id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
})

export const insight = schema.table('insight', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  externalId: text('external_id').notNull(),
  title: text('title').notNull(),
  product: text('product').notNull(),
  productVersion: text('product_version').notNull(),
  description: text('description').notNull(),
  state: text('state').$type<InsightState>().notNull(),
  vendorAnswer: text('vendor_answer').notNull(),
  checkedOn: day('checked_on').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  recordedBy: uuid('recorded_by'),
  changedAt: moment('changed_at').notNull(),
  changedBy: uuid('changed_by'),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  version: integer('version').notNull().default(1),
})

export const insightLink = schema.table('insight_link', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  caseId: uuid('case_id'),
  insightId: uuid('insight_id').notNull(),
  seats: integer('seats'),
  words: text('words').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  recordedBy: uuid('recorded_by'),
  changedAt: moment('changed_at').notNull(),
  changedBy: uuid('changed_by'),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  version: integer('version').notNull().default(1),
})

/** Which insights a technical note names, in small letters; kept by the database with each note. */
export const noteInsight = schema.table('note_insight', {
  customerId: customerId(),
  noteId: uuid('note_id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  externalId: text('external_id').notNull(),
})
