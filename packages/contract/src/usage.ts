import { NUMERATORS } from '@lotse/usage'
import { z } from 'zod'
import { standing } from './customers.ts'
import { act, read } from './route.ts'
import { id, instant, isoDate, localised, month, personRef } from './shared.ts'

/** Monthly active use of a tenant: the reports imported, the months they give, the verdict. */

const tag = 'Usage'
const place = { customerId: id, tenantId: id }

export const numerator = z.enum(NUMERATORS)

const rowCounts = z.object({ total: z.int(), accepted: z.int(), duplicates: z.int(), rejected: z.int() })
const rejection = z.object({ line: z.int(), reason: localised })
const perNumerator = <T extends z.ZodType>(value: T) => z.object({ desktopCore: value, desktop: value, any: value })

/** One imported report: where a figure comes from. */
export const usageSnapshot = z.object({
  id,
  fileId: id,
  fileName: z.string(),
  sha256: z.string(),
  report: z.string(),
  refreshDate: isoDate.nullable(),
  reportPeriod: z.int().nullable(),
  month: month.nullable(),
  encoding: z.string(),
  delimiter: z.string(),
  dateFormat: z.string(),
  rows: rowCounts,
  rejections: z.array(rejection).meta({ description: 'the first 200; rows.rejected has the total' }),
  users: z.int(),
  active: perNumerator(z.int().nullable()),
  concealed: z.enum(['none', 'all', 'mixed']),
  usable: z.boolean(),
  notes: z.array(localised).meta({ description: 'why it is not usable, or what to know about it' }),
  importedBy: personRef.nullable(),
  importedAt: instant,
  replacedAt: instant.nullable(),
})
export type UsageSnapshotView = z.infer<typeof usageSnapshot>

/** One closed month. `rate` in per cent, `growth3pp` in percentage points, both unrounded. */
export const usagePoint = z.object({
  month,
  active: z.int(),
  entitled: z.int(),
  rate: z.number(),
  growth3pp: z.number().nullable(),
  growthBase: z.object({ kind: z.enum(['month', 'mean-of-neighbours']), months: z.array(month) }).nullable(),
  raw: z.enum(['insufficient-history', 'growing', 'stalled', 'stable']),
  refreshDate: isoDate,
  windowFrom: isoDate,
  windowTo: isoDate,
  snapshotId: id,
  rules: z.array(z.string()),
  remarks: z.array(localised),
})
export type UsagePoint = z.infer<typeof usagePoint>

export const usageSeries = z.object({
  numerator,
  points: z.array(usagePoint),
  verdict: standing.extend({
    sentence: localised,
    definition: localised,
    monthsToGoal: z.int().nullable().meta({ description: 'whole months to the goal at the pace of the last three' }),
    lowConfidence: z.boolean(),
    firstVerdictMonth: month.nullable(),
  }),
})
export type UsageSeriesView = z.infer<typeof usageSeries>

export const usageOverview = z.object({
  tenantId: id,
  settings: z.object({
    numerator,
    denominator: z.string(),
    windowDays: z.int(),
    targetRate: z.number(),
    growthMode: z.enum(['points', 'relative']),
    growthThreshold: z.number(),
    closeMonthAfterDays: z.int(),
  }),
  series: perNumerator(usageSeries),
  missing: z.array(month).meta({ description: 'closed months without a usable report' }),
  running: z.array(month).meta({ description: 'months not closed yet: shown, never judged' }),
  snapshots: z.array(usageSnapshot),
  may: z.object({
    import: z.boolean(),
    download: z.boolean().meta({ description: 'the uploaded files, which name every user' }),
  }),
})
export type UsageOverview = z.infer<typeof usageOverview>

/** What happened to each file of an import; the import itself is all or nothing. */
export const importedFile = z.object({
  file: z.string(),
  outcome: z.enum(['imported', 'replaced', 'unchanged', 'refused']),
  month: month.nullable(),
  refreshDate: isoDate.nullable(),
  rows: rowCounts.nullable(),
  rejections: z.array(rejection),
  usable: z.boolean(),
  notes: z.array(localised),
  refused: z
    .object({
      code: z.string(),
      message: localised,
      confirm: z.enum(['monthFirst']).nullable().meta({
        description: 'the field of the upload with which a person can vouch for the file and send it again',
      }),
    })
    .nullable(),
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
    summary:
      'Take an imported report back; the months are computed again without it. One that is back already stays so',
    tag,
    method: 'DELETE',
    input: { ...place, snapshotId: id },
    output: usageOverview,
  }),
  restoreSnapshot: act('/customers/{customerId}/tenants/{tenantId}/usage/snapshots/{snapshotId}/restore', {
    summary: 'Bring back an imported report that was taken back. One that is in force already stays so',
    tag,
    input: { ...place, snapshotId: id },
    output: usageOverview,
  }),
}
