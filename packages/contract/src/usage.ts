import { APPS, EXCLUSION_KINDS, NUMERATORS, PLATFORMS, PRESET_IDS } from '@lotse/usage'
import { z } from 'zod'
import { standing } from './customers.ts'
import { act, read } from './route.ts'
import { id, instant, isoDate, localised, month, personRef } from './shared.ts'
import { confirmedState, judgedMonth, stateChange, usageForecastView, yearBefore } from './usage-course.ts'

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

/**
 * One closed month with its plain figures and verdict, and the confirmed state it stands in. `rate` in per cent,
 * `growth3pp` in percentage points, both unrounded.
 */
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
  denominator: z
    .string()
    .meta({ description: 'what it was divided by; another one than the settings where theirs is not known' }),
  concealed: z.enum(['none', 'all', 'mixed']),
  yearBefore: yearBefore.nullable(),
  judged: z.object(judgedMonth),
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
    raw: z.enum(['insufficient-history', 'growing', 'stalled', 'stable']).nullable().meta({
      description: 'by the plain rule, without memory; the state is the confirmed one',
    }),
    qualifier: judgedMonth.qualifier,
    pending: confirmedState.nullable(),
  }),
  changes: z.array(stateChange).meta({ description: 'every change of state, newest first' }),
})
export type UsageSeriesView = z.infer<typeof usageSeries>

/** What is known about licences on the day of a report. Null is not known, never zero. */
const licencesOfReport = z.object({
  snapshotId: id,
  refreshDate: isoDate,
  entitledByPlan: z.int().nullable(),
  assigned: z.int().nullable(),
  activated: z.int().nullable(),
  paidUnits: z.int().nullable(),
  exclusions: z
    .object({
      counts: z.record(z.enum(EXCLUSION_KINDS), z.int()),
      percent: z.number(),
      needsApproval: z.boolean().meta({ description: 'more than may be left out without: then nobody is' }),
      before: z.object({ entitled: z.int(), active: perNumerator(z.int()) }).meta({ description: 'with everybody' }),
    })
    .nullable(),
  takenOn: z.object({ directory: isoDate.nullable(), products: isoDate.nullable(), activations: isoDate.nullable() }),
  files: z
    .object({ directory: z.string().nullable(), products: z.string().nullable(), activations: z.string().nullable() })
    .meta({ description: 'the files behind these; null where it came without one, or the file is gone' }),
})

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
    stallMonths: z.int(),
    stallExit: z.number(),
    declinePoints: z.number(),
    stableMonths: z.int(),
    stableExit: z.number(),
    quietMonths: z.array(z.int()).meta({ description: 'months of the year, 1 to 12, of the customer’s country' }),
    rebaselineStepPercent: z.number(),
    rebaselineStepUsers: z.int(),
    rebaselineMonths: z.int(),
    smallTenant: z.int(),
    preset: z.enum(PRESET_IDS).nullable(),
    definition: localised,
    wantedDenominator: z
      .string()
      .meta({ description: 'as it is set; `denominator` is what the newest month really has' }),
    denominatorNote: localised
      .nullable()
      .meta({ description: 'why the newest month is not divided as it is set, where licences are known' }),
    overridden: z.array(z.string()).meta({ description: 'the names of those that this customer has of its own' }),
  }),
  series: perNumerator(usageSeries),
  missing: z.array(month).meta({ description: 'closed months without a usable report' }),
  running: z
    .array(
      z.object({
        month,
        active: perNumerator(z.int()),
        entitled: z.int(),
        denominator: z.string(),
        refreshDate: isoDate,
        snapshotId: id,
      }),
    )
    .meta({ description: 'months not closed yet, by the same definition as the others: shown, never judged' }),
  forecast: usageForecastView
    .nullable()
    .meta({ description: 'by the numerator of the settings; null while there is none' }),
  licences: z.array(licencesOfReport),
  snapshots: z.array(usageSnapshot),
  may: z.object({
    import: z.boolean(),
    download: z.boolean().meta({ description: 'the uploaded files, which name every user' }),
  }),
})
export type UsageOverview = z.infer<typeof usageOverview>

const counts = <K extends string>(names: readonly K[]) =>
  z.record(z.enum(names as readonly [K, ...K[]]), z.int().nullable())

/** Who used which app and which platform, month by month, newest first. Null: the report does not say. */
export const appsUse = z.object({
  sentence: localised.nullable(),
  months: z.array(
    z.object({
      month,
      refreshDate: isoDate,
      users: z.int().meta({ description: 'people of the report' }),
      active: z.int().meta({ description: 'active in any app on any platform' }),
      withoutDesktop: z.int().meta({ description: 'of these, without Windows and Mac: only in the browser or mobile' }),
      apps: counts(APPS),
      platforms: counts(PLATFORMS),
    }),
  ),
})
export type AppsUse = z.infer<typeof appsUse>

/** A named definition of active use other than the one in force, with its figures. What is not known is null. */
export const programmeUse = z.array(
  z.object({
    preset: z.enum(PRESET_IDS),
    name: localised,
    definition: localised,
    inForce: z.boolean(),
    sentence: localised.nullable().meta({ description: 'the newest closed month; null while there is none' }),
    unknown: z.array(localised).meta({ description: 'what is not known of it, and what would make it known' }),
    months: z.array(
      z.object({ month, active: z.int().nullable(), units: z.int().nullable(), rate: z.number().nullable() }),
    ),
  }),
)
export type ProgrammeUse = z.infer<typeof programmeUse>

/** What happened to each file of an import; the import itself is all or nothing. */
export const importedFile = z.object({
  file: z.string(),
  report: z.string().nullable().meta({ description: 'technical name of the report; null where it was refused' }),
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
  apps: read('/customers/{customerId}/tenants/{tenantId}/usage/apps', {
    summary: 'Who used which app and platform, month by month',
    tag,
    input: place,
    output: appsUse,
  }),
  programme: read('/customers/{customerId}/tenants/{tenantId}/usage/programme', {
    summary: 'Active use by the programme’s own definitions',
    tag,
    input: place,
    output: programmeUse,
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
