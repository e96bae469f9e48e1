import { BREAK_KINDS, CONFIRMED_STATES, DENOMINATORS, NUMERATORS, PRESET_IDS } from '@lotse/usage'
import { z } from 'zod'
import { act, change, read } from './route.ts'
import { id, instant, isoDate, line, localised, month, personRef, version } from './shared.ts'

/** What decides a verdict on active use, who confirmed one early, and how states changed. */

const tag = 'Usage'
const tenantPlace = { customerId: id, tenantId: id }

const months = z.array(z.int().min(1).max(12)).max(12)

/** Every setting of usage.md §15, as `UsageSettings` of the usage package describes them. */
export const usageSettingValues = z.object({
  numerator: z.enum(NUMERATORS),
  denominator: z.enum(DENOMINATORS),
  windowDays: z.number(),
  targetRate: z.number(),
  growthMode: z.enum(['points', 'relative']),
  growthThreshold: z.number(),
  stallMonths: z.number(),
  stallExit: z.number(),
  declinePoints: z.number(),
  stableMonths: z.number(),
  stableExit: z.number(),
  quietMonths: months,
  quietMonthsByCountry: z.record(z.string().regex(/^[A-Z]{2}$/), months),
  rebaselineStepPercent: z.number(),
  rebaselineStepUsers: z.number(),
  rebaselineMonths: z.number(),
  smallTenant: z.number(),
  minSegment: z.number(),
  closeMonthAfterDays: z.number(),
  maxRejectedPercent: z.number(),
  maxExcludedPercent: z.number(),
  minSeenAgainPercent: z.number(),
  forecastHorizon: z.number(),
})
export type UsageSettingValues = z.infer<typeof usageSettingValues>
export const usageSettingName = z.enum(
  Object.keys(usageSettingValues.shape) as [keyof UsageSettingValues, ...(keyof UsageSettingValues)[]],
)
export type UsageSettingName = z.infer<typeof usageSettingName>

const changedBy = { changedBy: personRef.nullable(), changedAt: instant.nullable() }

/** The settings of the organisation, with what its forecasts have been worth so far. */
export const usageHouseSettings = z.object({
  settings: usageSettingValues,
  defaults: usageSettingValues,
  preset: z.enum(PRESET_IDS).nullable().meta({ description: 'the named definition that these are; null: an own one' }),
  presets: z.array(
    z.object({
      id: z.enum(PRESET_IDS),
      name: localised,
      settings: usageSettingValues.pick({ numerator: true, denominator: true, windowDays: true }),
    }),
  ),
  /** In words: what a figure by these settings is. */
  sentences: z.array(localised),
  ownDefinitions: z.int().meta({ description: 'customers with settings of their own' }),
  forecasts: z
    .object({
      tenants: z.int().meta({ description: 'whose earlier forecasts were compared with what came' }),
      madeAt: instant,
      mase: z
        .number()
        .nullable()
        .meta({ description: 'mean error over the usual change of a month, 1 to 3 months ahead' }),
      maseNoChange: z.number().nullable(),
      held: z.int().meta({ description: 'months that came within the 80 % band' }),
      of: z.int(),
    })
    .nullable(),
  version,
  ...changedBy,
  may: z.object({ change: z.boolean(), recompute: z.boolean() }),
})
export type UsageHouseSettings = z.infer<typeof usageHouseSettings>

/** The settings of one customer: those of the organisation, and what this one has of its own. */
export const usageCustomerSettings = z.object({
  customerId: id,
  settings: usageSettingValues,
  house: usageSettingValues,
  overridden: z.array(usageSettingName),
  sentences: z.array(localised),
  version,
  ...changedBy,
  may: z.object({ change: z.boolean() }),
})
export type UsageCustomerSettings = z.infer<typeof usageCustomerSettings>

const confirmedState = z.enum(CONFIRMED_STATES)
const standingWord = z.object({ state: confirmedState, qualifier: z.enum(['reached', 'slipping']).nullable() })

/** What other settings would change. */
export const usageSettingsPreview = z.object({
  of: z.int().meta({ description: 'tenants with a report' }),
  lookedAt: z.int().meta({ description: 'of these, those that were looked at, evenly taken: at most 300' }),
  tenants: z.int().meta({ description: 'of these, those with a closed month' }),
  changed: z.int().meta({ description: 'tenants whose state would be another one' }),
  restated: z.int().meta({ description: 'tenants whose newest figure would be another one' }),
  /** The first hundred of them. */
  rows: z.array(
    z.object({
      ...tenantPlace,
      customerName: z.string(),
      tenantName: z.string(),
      month,
      from: standingWord,
      to: standingWord,
      rateFrom: z.number(),
      rateTo: z.number(),
    }),
  ),
})
export type UsageSettingsPreview = z.infer<typeof usageSettingsPreview>

/** What a job that worked out all verdicts gives. */
export const usageRecomputation = z.object({
  tenants: z.int(),
  changed: z.int(),
  failed: z.array(z.object({ ...tenantPlace, customerName: z.string(), why: z.string() })),
})
export type UsageRecomputation = z.infer<typeof usageRecomputation>

/** One change of state with the numbers that caused it. */
export const usageStateChange = z.object({
  month,
  from: standingWord.nullable(),
  to: standingWord,
  cause: z.string(),
  sentence: localised,
  active: z.int(),
  entitled: z.int(),
  rate: z.number(),
  growth3pp: z.number().nullable(),
})

/** The confirmed course of a tenant by the numerator of its settings, in words. */
export const usageStates = z.object({
  tenantId: id,
  numerator: z.enum(NUMERATORS),
  month: month.nullable().meta({ description: 'the newest closed month' }),
  raw: z.enum(['insufficient-history', 'growing', 'stalled', 'stable']).nullable(),
  standing: standingWord.nullable(),
  sentence: localised.nullable(),
  /** What one more month like the newest would confirm, which somebody may confirm at once. */
  pending: z.object({ state: confirmedState, name: localised }).nullable(),
  quiet: z.boolean(),
  breaks: z.array(z.object({ month, kind: z.enum(BREAK_KINDS), name: localised })),
  /** Newest first. */
  changes: z.array(usageStateChange),
  confirmations: z.array(
    z.object({
      id,
      month,
      state: confirmedState,
      name: localised,
      reason: z.string().nullable().meta({ description: 'null for people of the customer' }),
      by: personRef.nullable(),
      on: isoDate,
      withdrawn: z.boolean(),
      used: z.boolean().meta({ description: 'false where the figures were corrected and nothing waits any more' }),
    }),
  ),
  settings: usageSettingValues,
  overridden: z.array(usageSettingName),
  computedAt: instant.nullable(),
  may: z.object({ confirm: z.boolean(), changeSettings: z.boolean() }),
})
export type UsageStates = z.infer<typeof usageStates>

export const usageVerdict = {
  settings: read('/usage-settings', {
    summary: 'What the organisation measures active use by',
    tag,
    input: {},
    output: usageHouseSettings,
  }),
  changeSettings: change('/usage-settings', {
    summary: 'Change what active use is measured by; all verdicts and forecasts are worked out anew in the background',
    tag,
    params: {},
    body: { settings: usageSettingValues.partial() },
    output: z.object({ settings: usageHouseSettings, jobId: id.nullable() }),
  }),
  previewSettings: act('/usage-settings/preview', {
    summary: 'What other settings of the organisation would change; nothing is stored',
    tag,
    input: { settings: usageSettingValues.partial() },
    output: usageSettingsPreview,
    repeatable: false,
  }),
  recompute: act('/usage-recomputations', {
    summary: 'Work out verdicts and forecasts of all customers anew, in the background',
    tag,
    input: {},
    output: z.object({ jobId: id }),
  }),
  customerSettings: read('/customers/{customerId}/usage-settings', {
    summary: 'What active use of a customer is measured by',
    tag,
    input: { customerId: id },
    output: usageCustomerSettings,
  }),
  changeCustomerSettings: change('/customers/{customerId}/usage-settings', {
    summary: 'Give a customer settings of its own, or take them back; its figures are worked out anew at once',
    tag,
    params: { customerId: id },
    body: { own: usageSettingValues.partial() },
    output: usageCustomerSettings,
  }),
  previewCustomerSettings: act('/customers/{customerId}/usage-settings/preview', {
    summary: 'What other settings of a customer would change; nothing is stored',
    tag,
    input: { customerId: id, own: usageSettingValues.partial() },
    output: usageSettingsPreview,
    repeatable: false,
  }),
  states: read('/customers/{customerId}/tenants/{tenantId}/usage/states', {
    summary: 'The confirmed state of a tenant’s use, its changes, and who confirmed one early',
    tag,
    input: tenantPlace,
    output: usageStates,
  }),
  confirm: act('/customers/{customerId}/tenants/{tenantId}/usage/confirmations', {
    summary: 'Confirm at once what one more month like the newest would confirm',
    tag,
    input: { ...tenantPlace, month, reason: line(1000) },
    output: usageStates,
  }),
  withdrawConfirmation: act('/customers/{customerId}/tenants/{tenantId}/usage/confirmations/{confirmationId}', {
    summary: 'Take an early confirmation back; taken back already it stays so',
    tag,
    method: 'DELETE',
    input: { ...tenantPlace, confirmationId: id },
    output: usageStates,
  }),
}
