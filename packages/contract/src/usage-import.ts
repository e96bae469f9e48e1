import { z } from 'zod'
import { act, change, read } from './route.ts'
import { id, instant, isoDate, localised, month, personRef, version } from './shared.ts'
import { importResult, numerator } from './usage.ts'

/**
 * Bringing reports in with a look before: files are received and read, nothing of them is stored; a person sees what each
 * of them is and what it would replace, and then takes them in or drops them.
 */

const tag = 'Usage'
const place = { customerId: id, tenantId: id }
const staged = { ...place, importId: id }
const base = '/customers/{customerId}/tenants/{tenantId}/usage/staged-imports'

export const usageImportState = z.enum([
  'reading',
  'waiting',
  'refused',
  'importing',
  'imported',
  'cancelled',
  'expired',
  'failed',
])
export type UsageImportState = z.infer<typeof usageImportState>

const rowCounts = z.object({ total: z.int(), accepted: z.int(), duplicates: z.int(), rejected: z.int() })
const counts = z.record(numerator, z.int().nullable())

/** One report that was found in a file, and what would become of it. */
export const stagedReport = z.object({
  report: z.string().meta({ description: 'technical name, such as getM365AppUserDetail' }),
  title: localised,
  refreshDate: isoDate.nullable(),
  reportPeriod: z.int().nullable(),
  rows: rowCounts,
  rejections: z
    .array(z.object({ line: z.int(), page: z.string().nullable(), reason: localised }))
    .meta({ description: 'the first 20; all of them are in rejections.csv' }),
  users: z.int().nullable().meta({ description: 'null where rows are not about people' }),
  active: counts.nullable().meta({ description: 'null for reports that give no active use' }),
  concealed: z.enum(['none', 'all', 'mixed']),
  usable: z.boolean().meta({ description: 'whether it can be used for monthly active use' }),
  notes: z.array(localised).meta({ description: 'why it cannot be used, or what to know about it' }),
  month: month.nullable().meta({ description: 'the month it may stand for' }),
  standsForMonth: z.boolean().meta({
    description:
      'whether the month would be taken from it: false where another report is nearer to the end of the month',
  }),
  outcome: z.enum(['imported', 'replaced', 'unchanged']),
  setAside: z
    .boolean()
    .meta({ description: 'kept as provenance only: a usable report of the same day stays in force' }),
  replaces: z
    .object({
      fileName: z.string(),
      importedAt: instant,
      importedBy: personRef.nullable(),
      users: z.int().nullable(),
      active: counts.nullable(),
    })
    .nullable(),
})
export type StagedReport = z.infer<typeof stagedReport>

/** One file, or the JSON pages of one report in one folder. */
export const stagedFile = z.object({
  key: z.string().meta({ description: 'names the file in this import; send it back to leave the file out' }),
  name: z.string(),
  pages: z.int().positive(),
  bytes: z.int(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  dateFormat: z.string().nullable(),
  reports: z.array(stagedReport),
  refused: z
    .object({
      code: z.string(),
      message: localised,
      confirm: z.enum(['monthFirst']).nullable().meta({
        description: 'what a person can vouch for, so that the file is read after all',
      }),
    })
    .nullable(),
})
export type StagedFile = z.infer<typeof stagedFile>

export const usageImport = z.object({
  id,
  tenantId: id,
  version,
  state: usageImportState,
  monthFirst: z.boolean(),
  received: z.int().positive().meta({ description: 'files as they were sent' }),
  bytes: z.int(),
  files: z.array(stagedFile).meta({ description: 'empty until they have been read' }),
  jobId: id.nullable().meta({ description: 'what reads or stores the files now; watch its progress' }),
  problem: z
    .object({ code: z.string(), detail: localised })
    .nullable()
    .meta({ description: 'why the last attempt to read or store ended early' }),
  result: importResult.nullable(),
  stagedBy: personRef.nullable(),
  stagedAt: instant,
  expiresAt: instant.meta({ description: 'when it is dropped with its files unless somebody decides' }),
  may: z.object({ decide: z.boolean() }),
})
export type UsageImport = z.infer<typeof usageImport>

/** An import in a list: enough to find it again. */
export const usageImportEntry = usageImport.pick({
  id: true,
  state: true,
  received: true,
  stagedBy: true,
  stagedAt: true,
  expiresAt: true,
})
export type UsageImportEntry = z.infer<typeof usageImportEntry>

export const usageImports = {
  list: read(base, {
    summary: 'Imports of a tenant that wait for a decision, oldest first',
    tag,
    input: place,
    output: z.array(usageImportEntry),
  }),
  get: read(`${base}/{importId}`, {
    summary: 'What an import would bring: each file, its reports, and what they would replace',
    tag,
    input: staged,
    output: usageImport,
  }),
  change: change(`${base}/{importId}`, {
    summary: 'Answer what the files leave open; they are read again without being sent again',
    tag,
    params: staged,
    body: { monthFirst: z.boolean() },
    output: usageImport,
  }),
  confirm: change(`${base}/{importId}/confirmation`, {
    summary: 'Take the files in: all of them in one transaction, or nothing',
    tag,
    params: staged,
    body: {
      without: z
        .array(z.string().max(100))
        .max(10_000)
        .default([])
        .meta({ description: 'keys of files to leave out; every refused file has to be among them' }),
    },
    output: usageImport,
  }),
  cancel: act(`${base}/{importId}`, {
    summary: 'Drop an import with its files, also while they are read. One that was dropped stays so',
    tag,
    method: 'DELETE',
    input: staged,
    output: usageImport,
  }),
}

/** A report that gives no month of active use and is kept beside it: totals, no person. */
export const usageReading = z.object({
  id,
  report: z.string(),
  title: localised,
  fileId: id,
  fileName: z.string(),
  refreshDate: isoDate.nullable(),
  reportPeriod: z.int().nullable(),
  rows: rowCounts,
  users: z.int().nullable(),
  whole: z.boolean().meta({ description: 'whether it has all its rows' }),
  totals: z.record(z.string(), z.unknown()).meta({ description: 'what the report says, by its kind; never a person' }),
  notes: z.array(localised),
  importedBy: personRef.nullable(),
  importedAt: instant,
  replacedAt: instant.nullable(),
})
export type UsageReading = z.infer<typeof usageReading>

const reading = { ...place, readingId: id }

export const usageReadings = {
  list: read('/customers/{customerId}/tenants/{tenantId}/usage/readings', {
    summary:
      'The other reports of a tenant (activations, licences, daily counts, history kept by hand), newest import first',
    tag,
    input: place,
    output: z.array(usageReading),
  }),
  remove: act('/customers/{customerId}/tenants/{tenantId}/usage/readings/{readingId}', {
    summary: 'Take one of the other reports back. One that is back already stays so',
    tag,
    method: 'DELETE',
    input: reading,
    output: usageReading,
  }),
  restore: act('/customers/{customerId}/tenants/{tenantId}/usage/readings/{readingId}/restore', {
    summary: 'Bring back one of the other reports. One that is in force already stays so',
    tag,
    input: reading,
    output: usageReading,
  }),
}
