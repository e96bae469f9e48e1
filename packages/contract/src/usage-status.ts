import { businessReasonIds, splitApprovalIds, splitReasonIds } from '@lotse/playbook'
import { z } from 'zod'
import { act, change, read } from './route.ts'
import { id, instant, isoDate, line, localised, personRef, prose, text, version } from './shared.ts'
import { l1, l2 } from './vocabulary.ts'

/** The entitlement records of an engagement: usage status (L1 to L3), how they are divided, forecasts, key data. */

const tag = 'Usage status'
const place = { customerId: id, engagementId: id }
const at = '/customers/{customerId}/engagements/{engagementId}/usage-status'

export const splitReason = z.enum(splitReasonIds)
export type SplitReason = z.infer<typeof splitReason>
export const splitApproval = z.enum(splitApprovalIds)
export type SplitApproval = z.infer<typeof splitApproval>
export const businessReason = z.enum(businessReasonIds)
export type BusinessReason = z.infer<typeof businessReason>

export const usageStatus = z.object({
  id,
  count: z.int().positive(),
  part: z.string().nullable().meta({ description: 'which part of the tenant it is about: a region, a company' }),
  splitReason: splitReason.nullable(),
  approval: splitApproval.nullable(),
  l1,
  l1Since: isoDate,
  l2: l2.nullable(),
  l3: z.string().nullable(),
  targetDate: isoDate.nullable(),
  owner: z.string().nullable(),
  intentNote: z.string().nullable(),
  nextAction: z.string().nullable(),
  nextActionDate: isoDate.nullable(),
  startDate: isoDate.nullable(),
  changedAt: instant,
  changedBy: personRef.nullable(),
  version,
})
export type UsageStatus = z.infer<typeof usageStatus>

/** A usage status after a change, with hints that do not stop it. */
export const changedUsageStatus = usageStatus.extend({ warnings: z.array(localised) })
export type ChangedUsageStatus = z.infer<typeof changedUsageStatus>

const count = z.int().positive().max(10_000_000)

/** What a record says beside its count. */
const fields = {
  l1,
  l2: l2.nullable().default(null),
  l3: line().nullable().default(null).meta({ description: 'engineering reason; any word' }),
  targetDate: isoDate.nullable().default(null),
  owner: line().nullable().default(null),
  intentNote: text(4000).nullable().default(null),
  nextAction: text(500).nullable().default(null),
  nextActionDate: isoDate.nullable().default(null),
  startDate: isoDate.nullable().default(null),
}

/** What a change of usage status says, all at once. */
export const usageStatusInput = {
  count,
  ...fields,
  startDateReason: text(4000).nullable().default(null),
  reason: text(4000).nullable().default(null),
}
const usageStatusChange = z.object(usageStatusInput)
export type UsageStatusChangeInput = z.infer<typeof usageStatusChange>

/** A record that a division adds. */
export const newRecord = z.object({
  count,
  part: line(120),
  splitReason: splitReason.nullable().default(null),
  ...fields,
})
export type NewRecord = z.infer<typeof newRecord>

/** One state that a record had, with who wrote it and why. */
export const usageStatusState = usageStatus.extend({
  reason: z.string().nullable(),
  closed: z.boolean().meta({ description: 'from this state on the record is merged into the others' }),
})
export type UsageStatusState = z.infer<typeof usageStatusState>

/** How the tenant’s entitlements are divided; `version` is that of the division. */
export const division = z.object({
  records: z.array(usageStatus),
  override: z.object({ count, reason: z.string().nullable(), by: personRef.nullable(), at: instant }).nullable(),
  reported: z.object({ count: z.int().nonnegative(), month: z.string() }).nullable(),
  version,
})
export type Division = z.infer<typeof division>

export const proposalState = z.enum(['open', 'confirmed', 'declined', 'withdrawn'])
export const usageStatusProposal = z.object({
  id,
  recordId: id,
  l1,
  l2: l2.nullable(),
  explanation: z.string(),
  by: personRef,
  at: instant,
  state: proposalState,
  decidedBy: personRef.nullable(),
  decidedAt: instant.nullable(),
  decisionReason: z.string().nullable(),
  version,
})
export type UsageStatusProposal = z.infer<typeof usageStatusProposal>

const milestones = { reach10: isoDate.nullable(), reach40: isoDate.nullable(), reach70: isoDate.nullable() }

/** The days on which 10, 40 and 70 per cent of active use are expected. Without a forecast they are null, at version 1. */
export const forecast = z.object({
  ...milestones,
  changedAt: instant.nullable(),
  changedBy: personRef.nullable(),
  version,
})
export type Forecast = z.infer<typeof forecast>
export const forecastState = forecast.extend({ reason: z.string().nullable() })
export type ForecastState = z.infer<typeof forecastState>

/** Date, intent, business reason, success owner (DIBS); stakeholders, scenarios, awareness, training (SSAT). */
const keyDataFields = {
  wantedOn: isoDate.nullable(),
  intent: text(2000).nullable(),
  businessReasons: z.array(businessReason).max(businessReasonIds.length),
  successOwner: text(200).nullable(),
  stakeholders: text(2000).nullable(),
  scenarios: text(2000).nullable(),
  awareness: text(2000).nullable(),
  training: text(2000).nullable(),
}
export const keyDataInput = z.object(keyDataFields)
export type KeyDataInput = z.infer<typeof keyDataInput>
export const keyData = keyDataInput.extend({
  changedAt: instant.nullable(),
  changedBy: personRef.nullable(),
  version,
})
export type KeyData = z.infer<typeof keyData>

export const usageStatusOverview = z.object({
  division,
  proposals: z.array(usageStatusProposal),
  forecast,
  forecastHistory: z.array(forecastState),
  keyData: keyData.nullable().meta({ description: 'null for people of the customer' }),
  engineeringReasons: z.array(z.string()).meta({ description: 'L3 values used before, to choose from' }),
  may: z.object({ set: z.boolean(), propose: z.boolean(), approve: z.boolean(), export: z.boolean() }),
})
export type UsageStatusOverview = z.infer<typeof usageStatusOverview>

export const usageStatusRoutes = {
  overview: read(at, {
    summary: 'The entitlement records with their usage status, what is proposed and forecast, and the key data',
    tag,
    input: place,
    output: usageStatusOverview,
  }),
  setFirst: act(at, {
    summary: 'Record the usage status (L1) and reason (L2) for the first time',
    tag,
    input: { ...place, ...usageStatusInput },
    output: changedUsageStatus,
  }),
  set: change(`${at}/{recordId}`, {
    summary: 'Change the usage status (L1), its reason (L2) and what they demand, all at once',
    tag,
    params: { ...place, recordId: id },
    body: {
      ...usageStatusInput,
      proposalId: id.nullable().default(null).meta({ description: 'the proposal that this change confirms' }),
    },
    output: changedUsageStatus,
  }),
  divide: change(at, {
    summary: 'Divide the entitlements: split, recount, add new seats, merge records; all counts at once',
    tag,
    params: place,
    body: {
      total: count.meta({ description: 'the tenant’s entitlements; the counts have to sum to it' }),
      records: z
        .array(z.object({ id, count, part: line(120).nullable().optional(), splitReason: splitReason.optional() }))
        .max(50),
      add: z.array(newRecord).max(20).default([]),
      merge: z.array(id).max(50).default([]).meta({ description: 'records that end; the others take their counts' }),
      reason: text(4000).nullable().default(null).meta({ description: 'demanded for merging and for another total' }),
    },
    output: z.object({ division, warnings: z.array(localised) }),
  }),
  approve: change(`${at}/{recordId}/approval`, {
    summary: 'Approve or reject a record of duplicated entitlements',
    tag,
    params: { ...place, recordId: id },
    body: { approve: z.boolean(), reason: text(4000).nullable().default(null) },
    output: usageStatus,
  }),
  propose: act(`${at}/{recordId}/proposals`, {
    summary: 'Propose another L1; the engagement manager confirms or declines',
    tag,
    input: { ...place, recordId: id, l1, l2: l2.nullable().default(null), explanation: prose(4000) },
    output: usageStatusProposal,
  }),
  closeProposal: change(`${at}/proposals/{proposalId}`, {
    summary: 'Decline a proposal with a reason, or withdraw one’s own',
    tag,
    params: { ...place, proposalId: id },
    body: { outcome: z.enum(['declined', 'withdrawn']), reason: text(4000).nullable().default(null) },
    output: usageStatusProposal,
  }),
  setForecast: change('/customers/{customerId}/engagements/{engagementId}/forecast', {
    summary: 'Set the days on which 10, 40 and 70 per cent of active use are expected',
    tag,
    params: place,
    body: { ...milestones, reason: text(4000).nullable().default(null) },
    output: forecast,
  }),
  setKeyData: change('/customers/{customerId}/engagements/{engagementId}/key-data', {
    summary: 'Record date, intent, business reasons and success owner (DIBS), and the adoption blocks (SSAT)',
    tag,
    params: place,
    body: keyDataFields,
    output: keyData,
  }),
  history: read(`${at}/history`, {
    summary: 'How the entitlement records were on any earlier day, newest first',
    tag,
    input: place,
    output: z.array(usageStatusState),
  }),
}
