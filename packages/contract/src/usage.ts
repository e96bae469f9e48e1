import { z } from 'zod'
import { standing } from './customers.ts'
import { act, read } from './route.ts'
import { id, instant, isoDate, localised, month, personRef } from './shared.ts'

/** Monthly active use of a tenant: the reports imported, the months they give, the verdict. */

const tag = 'Usage'
const place = { customerId: id, tenantId: id }

export const numerator = z.enum(['desktopCore', 'desktop', 'any'])

/** One imported report: where a figure comes from. */
export const usageSnapshot = z.object({
  id,
  fileId: id,
  fileName: z.string(),
  sha256: z.string(),
  report: z.string(),
  refreshDate: isoDate,
  reportPeriod: z.int().nullable(),
  month: month.nullable(),
  encoding: z.string(),
  delimiter: z.string(),
  dateFormat: z.string(),
  rows: z.object({ total: z.int(), accepted: z.int(), duplicates: z.int(), rejected: z.int() }),
  rejections: z.array(z.object({ line: z.int(), reason: localised })).meta({ description: 'the first 200' }),
  users: z.int(),
  concealed: z.enum(['no', 'all', 'mixed']),
  usable: z.boolean(),
  notes: z.array(localised).meta({ description: 'why it is not usable, or what to know about it' }),
  importedBy: personRef.nullable(),
  importedAt: instant,
  replacedAt: instant.nullable(),
})
export type UsageSnapshot = z.infer<typeof usageSnapshot>

export const usageMonth = z.object({
  month,
  active: z.int(),
  entitled: z.int(),
  rate: z.number(),
  growth3pp: z.number().nullable(),
  raw: z.enum(['insufficient-history', 'growing', 'stalled', 'stable']),
  growthBase: z.object({ kind: z.enum(['month', 'mean']), months: z.array(month) }).nullable(),
  refreshDate: isoDate,
  windowFrom: isoDate,
  snapshotId: id,
  closed: z.boolean(),
})
export type UsageMonth = z.infer<typeof usageMonth>

export const usageSeries = z.object({
  numerator,
  months: z.array(usageMonth),
  verdict: standing.extend({
    sentence: localised,
    definition: localised,
    monthsToGoal: z.number().nullable().meta({ description: 'months to 70 % at the pace of the last three' }),
    pace: z.number().nullable(),
  }),
})

export const usageOverview = z.object({
  tenantId: id,
  targetRate: z.number(),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.number())])),
  series: z.object({ desktopCore: usageSeries, desktop: usageSeries, any: usageSeries }),
  snapshots: z.array(usageSnapshot),
  may: z.object({ import: z.boolean() }),
})
export type UsageOverview = z.infer<typeof usageOverview>

/** What happened to each file of an import; the import itself is all or nothing. */
export const importedFile = z.object({
  file: z.string(),
  outcome: z.enum(['imported', 'replaced', 'unchanged', 'refused']),
  month: month.nullable(),
  refreshDate: isoDate.nullable(),
  rows: z.object({ total: z.int(), accepted: z.int(), duplicates: z.int(), rejected: z.int() }).nullable(),
  rejections: z.array(z.object({ line: z.int(), reason: localised })),
  usable: z.boolean(),
  notes: z.array(localised),
  refused: z.object({ code: z.string(), message: localised }).nullable(),
})
export const importResult = z.object({ stored: z.boolean(), files: z.array(importedFile) })
export type ImportResult = z.infer<typeof importResult>

export const usage = {
  overview: read('/customers/{customerId}/tenants/{tenantId}/usage', {
    summary: 'Months, verdict and provenance of a tenant’s active use',
    tag,
    input: place,
    output: usageOverview,
  }),
  removeSnapshot: act('/customers/{customerId}/tenants/{tenantId}/usage/snapshots/{snapshotId}', {
    summary: 'Take an imported report back; the months are computed again without it',
    tag,
    method: 'DELETE',
    input: { ...place, snapshotId: id },
    output: usageOverview,
  }),
  restoreSnapshot: act('/customers/{customerId}/tenants/{tenantId}/usage/snapshots/{snapshotId}/restore', {
    summary: 'Bring back an imported report that was taken back',
    tag,
    input: { ...place, snapshotId: id },
    output: usageOverview,
  }),
}
