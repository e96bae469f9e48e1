import type { IsoDate, Month } from '@lotse/calendar'
import type { ImportResult } from '@lotse/contract'
import type { Concealment, Note, Numerator, Refusal, Rejection, RowCounts, UsageSnapshot } from '@lotse/usage'
import { boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import type { StoredFile } from '../platform/files/file-store.ts'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Imports that wait for a person's word, and the reports that give no month of active use. */

/** Where an import is; that a job ended early stands in the job, not here. */
type ImportState = 'reading' | 'waiting' | 'refused' | 'importing' | 'imported' | 'cancelled' | 'expired'

/** A file of an import whose bytes are kept. */
export interface ImportFile extends StoredFile {
  /** Folder and name as it was sent, or within its archive; files of one import have different ones. Absent: the name. */
  readonly path?: string
  /** How many JSON pages of one report are bundled in it. Absent: it is a report itself. */
  readonly pages?: number
  /** Why an archive could not be unpacked. */
  readonly fault?: Note
}

/** What reading one report found out, without persons: totals, dates and reasons. */
export interface PreviewedReport {
  readonly report: string
  readonly refreshDate: IsoDate | null
  readonly reportPeriod: number | null
  readonly month: Month | null
  readonly rows: RowCounts
  readonly users: number | null
  readonly active: Readonly<Record<Numerator, number | null>> | null
  readonly concealed: Concealment
  readonly usable: boolean
  /** It has all rows that it should have; of the report that gives months: it can be used for one. */
  readonly isWhole: boolean
  readonly notes: readonly Note[]
  readonly rejections: readonly Rejection[]
  /** All totals, where the report may give a month of active use. */
  readonly snapshot: UsageSnapshot | null
}

/** What reading one file of an import found out. */
export interface PreviewedFile {
  /** The id of the stored file. */
  readonly key: string
  readonly name: string
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly dateFormat: string | null
  readonly refused: Refusal | null
  readonly reports: readonly PreviewedReport[]
}

export const usageImport = schema.table('usage_import', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  version: integer('version').notNull().default(1),
  state: text('state').$type<ImportState>().notNull(),
  monthFirst: boolean('month_first').notNull().default(false),
  received: integer('received').notNull(),
  files: jsonb('files').$type<readonly ImportFile[]>().notNull(),
  preview: jsonb('preview').$type<readonly PreviewedFile[]>().notNull().default([]),
  leftOut: jsonb('left_out').$type<readonly string[]>().notNull().default([]),
  jobId: uuid('job_id').notNull(),
  result: jsonb('result').$type<ImportResult>(),
  stagedBy: uuid('staged_by'),
  stagedAt: moment('staged_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  endedAt: moment('ended_at'),
})

export const usageReading = schema.table('usage_reading', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  fileId: uuid('file_id').notNull(),
  report: text('report').notNull(),
  refreshDate: day('refresh_date'),
  reportPeriod: integer('report_period'),
  whole: boolean('whole').notNull(),
  users: integer('users'),
  concealed: text('concealed').$type<Concealment>().notNull(),
  encoding: text('encoding').notNull(),
  delimiter: text('delimiter').notNull(),
  dateFormat: text('date_format').notNull(),
  rowCounts: jsonb('row_counts').$type<RowCounts>().notNull(),
  totals: jsonb('totals').$type<Readonly<Record<string, unknown>>>().notNull(),
  rejections: jsonb('rejections').$type<readonly Rejection[]>().notNull().default([]),
  obstacles: jsonb('obstacles').$type<readonly Note[]>().notNull().default([]),
  remarks: jsonb('remarks').$type<readonly Note[]>().notNull().default([]),
  importedBy: uuid('imported_by'),
  importedAt: moment('imported_at').notNull().defaultNow(),
  replacedAt: moment('replaced_at'),
})
