import { EXCLUSION_KINDS } from '@lotse/usage'
import { z } from 'zod'
import { act, read } from './route.ts'
import { id, instant, isoDate, line, localised, month, personRef } from './shared.ts'
import { numerator } from './usage.ts'

/** The people behind the figures, without their names: licences, who is left out, where a change comes from, segments. */

const tag = 'Usage'
const place = { customerId: id, tenantId: id }
const asked = { ...place, numerator: numerator.optional() }
const count = z.int().nonnegative()

export const segmentAttributes = ['department', 'office', 'city', 'country', 'usageLocation'] as const
export const segmentAttribute = z.enum(segmentAttributes)
export type SegmentAttribute = z.infer<typeof segmentAttribute>

const exclusionKind = z.enum(EXCLUSION_KINDS)
const namedExclusionKind = z.enum(['service-account', 'long-absence'])

/** How far people have come; null where it is not known of all of them. */
const funnel = z.object({
  entitled: count,
  installed: count.nullable(),
  activated: count.nullable(),
  active: count,
  remedy: z.enum(['deploy', 'sign-in', 'train']).nullable().meta({
    description: 'what the greatest loss between two stages calls for; null where a stage is unknown or nobody is lost',
  }),
})
export type FunnelView = z.infer<typeof funnel>

/** A file that a figure about people was made from. */
const figureSource = z.object({
  of: z.enum([
    'report',
    'directory',
    'user-list',
    'products',
    'plans',
    'product-list',
    'activations',
    'activation-counts',
    'inventory',
  ]),
  takenOn: isoDate.nullable(),
  file: z.string().nullable().meta({ description: 'null: it came without a file, or the file is gone' }),
  rows: count.nullable().meta({ description: 'rows, people or devices of it that counted; null where nobody counted' }),
})
export type FigureSource = z.infer<typeof figureSource>

/** What a figure about people rests on. */
const basis = z.object({
  month,
  refreshDate: isoDate,
  windowDays: z.int().meta({ description: 'days that active people are counted over' }),
  people: z.enum(['entitledByPlan', 'reportRows']).meta({
    description: 'whose people: those with an enabled plan, or everybody in the report where licences are not known',
  }),
})

const tenantFunnel = z.object({
  numerator,
  basis: basis.nullable(),
  funnel: funnel.nullable(),
  sentence: localised,
  remarks: z.array(localised).meta({ description: 'why a stage is not known, and what to do about it' }),
  sources: z.array(figureSource),
  targetRate: z.number(),
  may: z.object({ segments: z.boolean() }),
})
export type TenantFunnel = z.infer<typeof tenantFunnel>

const share = { points: z.number(), tenths: z.int().meta({ description: 'tenths of a point; the parts add up' }) }
const moved = z.object({ ...share, people: count, active: count })

/** A change of the rate over three months, taken apart (usage.md §11). */
const decomposition = z.object({
  numerator,
  month: month.nullable(),
  base: month.nullable(),
  definition: localised.nullable().meta({ description: 'numerator, denominator and window of the rate that changed' }),
  parts: z
    .object({
      change: z.object(share),
      behaviour: z.object(share),
      joiners: moved,
      leavers: moved,
      stayed: z.object({ people: count, activeThen: count, activeNow: count }),
    })
    .nullable(),
  sentence: localised,
  sources: z.array(figureSource),
})
export type DecompositionView = z.infer<typeof decomposition>

const segmentRow = z.object({
  segment: z.string().nullable().meta({ description: 'null: people without a value' }),
  entitled: count,
  active: count,
  rate: z.number(),
  shrunkRate: z.number().meta({ description: 'drawn towards the tenant’s rate, for comparing only' }),
  growth3pp: z.number().nullable(),
  matched: count.nullable(),
  missing: count,
  shareOfDeficit: z.number().nullable(),
  funnel,
})
export type SegmentRowView = z.infer<typeof segmentRow>

const segments = z.object({
  numerator,
  attribute: segmentAttribute,
  basis: basis.nullable(),
  takenOn: isoDate.nullable().meta({ description: 'the day of the directory that says who belongs where' }),
  base: month.nullable().meta({ description: 'the month growth is measured against' }),
  targetRate: z.number(),
  minSegment: z.int(),
  table: z
    .object({
      rows: z.array(segmentRow),
      hidden: z.object({ segments: z.array(z.string().nullable()), entitled: count }).nullable(),
      total: z.object({ entitled: count, active: count, rate: z.number(), missing: count }),
    })
    .nullable(),
  attributes: z.array(z.object({ attribute: segmentAttribute, people: count, withValue: count })).meta({
    description: 'what the directory says about how many of these people',
  }),
  sentence: localised,
  remarks: z.array(localised),
  sources: z.array(figureSource),
  why: z.enum(['no-reports', 'names-concealed', 'no-people', 'no-directory']).nullable().meta({
    description: 'why there are no segments',
  }),
  hasInventory: z.boolean().meta({ description: 'devices can be looked at by unit and site instead' }),
})
export type Segments = z.infer<typeof segments>

const entitledPeople = z.object({
  entitled: count,
  active: z.object({ desktopCore: count, desktop: count, any: count }),
})

/** An account that a person named to be left out of active use. */
const exclusion = z.object({
  id,
  kind: namedExclusionKind,
  account: z.string(),
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  reason: z.string(),
  createdBy: personRef.nullable(),
  createdAt: instant,
  withdrawn: z.boolean(),
})
export type ExclusionView = z.infer<typeof exclusion>

/** What licences say about the newest closed month, and who is left out of it. */
const licences = z.object({
  month: month.nullable(),
  refreshDate: isoDate.nullable(),
  numerator: numerator.meta({ description: 'by which the figures below count somebody as active' }),
  targetRate: z.number(),
  expected: count.nullable().meta({ description: 'people in the scope of the project' }),
  seats: z
    .object({
      bought: count.nullable(),
      inGrace: count,
      assigned: count,
      assignments: count.nullable(),
      devices: count.nullable(),
      robots: count.nullable(),
    })
    .nullable(),
  paidUnits: count.nullable(),
  activations: z.object({ assigned: count.nullable(), activated: count.nullable() }),
  figure: z
    .object({
      counted: z.enum(['with-exclusions', 'without-exclusions']),
      withExclusions: entitledPeople,
      withoutExclusions: entitledPeople,
      excluded: z.array(z.object({ kind: exclusionKind, people: count })),
      percent: z.number(),
      needsApproval: z.boolean(),
      activeNotEntitled: count,
      missingInReport: count,
    })
    .nullable(),
  notEntitled: z.array(z.object({ reason: z.string(), people: count })),
  readings: z.array(
    z.object({
      kind: z.string(),
      takenOn: isoDate,
      people: count.nullable(),
      concealed: z.boolean(),
      file: z.string().nullable().meta({ description: 'null: it came without a file, or the file is gone' }),
    }),
  ),
  maxExcludedPercent: z.number(),
  kinds: z.array(exclusionKind).meta({ description: 'the kinds that are left out at all' }),
  approval: z.object({ by: personRef.nullable(), at: instant, reason: z.string() }).nullable(),
  exclusions: z.array(exclusion),
  may: z.object({ change: z.boolean(), approve: z.boolean() }),
})
export type Licences = z.infer<typeof licences>

const reason = line(500)

export const usagePeople = {
  funnel: read('/customers/{customerId}/tenants/{tenantId}/usage/funnel', {
    summary: 'How many of the entitled have the Apps installed, have activated them and are active',
    tag,
    input: asked,
    output: tenantFunnel,
  }),
  decomposition: read('/customers/{customerId}/tenants/{tenantId}/usage/decomposition', {
    summary: 'Where the change of active use over three months comes from: behaviour, joiners, leavers',
    tag,
    input: asked,
    output: decomposition,
  }),
  segments: read('/customers/{customerId}/tenants/{tenantId}/usage/segments', {
    summary: 'Segments of the entitled by an attribute of the directory, most people missing first; nobody is named',
    tag,
    input: { ...asked, attribute: segmentAttribute.default('department') },
    output: segments,
  }),
  licences: read('/customers/{customerId}/tenants/{tenantId}/usage/licences', {
    summary: 'Bought, assigned and expected; who is left out of active use and who approved it',
    tag,
    input: place,
    output: licences,
  }),
  exclude: act('/customers/{customerId}/tenants/{tenantId}/usage/exclusions', {
    summary:
      'Name an account that is left out of active use: a service account, also by a pattern with *, or an absence',
    tag,
    input: {
      ...place,
      kind: namedExclusionKind,
      account: line(200),
      startsOn: isoDate.nullable().default(null),
      endsOn: isoDate.nullable().default(null),
      reason,
    },
    output: licences,
  }),
  removeExclusion: act('/customers/{customerId}/tenants/{tenantId}/usage/exclusions/{exclusionId}', {
    summary: 'Count a named account again',
    tag,
    method: 'DELETE',
    input: { ...place, exclusionId: id },
    output: licences,
  }),
  restoreExclusion: act('/customers/{customerId}/tenants/{tenantId}/usage/exclusions/{exclusionId}/restore', {
    summary: 'Leave out an account again that was counted again',
    tag,
    input: { ...place, exclusionId: id },
    output: licences,
  }),
  setExclusionKinds: act('/customers/{customerId}/tenants/{tenantId}/usage/exclusion-kinds', {
    summary: 'Say which kinds of people are left out of active use at all',
    tag,
    input: { ...place, kinds: z.array(exclusionKind).max(EXCLUSION_KINDS.length) },
    output: licences,
  }),
  approveExclusions: act('/customers/{customerId}/tenants/{tenantId}/usage/exclusion-approval', {
    summary: 'Approve that more than the cap is left out, with a reason',
    tag,
    input: { ...place, reason },
    output: licences,
  }),
  withdrawApproval: act('/customers/{customerId}/tenants/{tenantId}/usage/exclusion-approval', {
    summary: 'Take the approval back',
    tag,
    method: 'DELETE',
    input: place,
    output: licences,
  }),
}
