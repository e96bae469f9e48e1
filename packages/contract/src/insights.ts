import { INSIGHT_DAYS, insightStateIds } from '@lotse/playbook'
import { z } from 'zod'
import { act, change, read } from './route.ts'
import { id, instant, isoDate, line, pageInput, pageOf, personRef, text, version } from './shared.ts'
import { workload } from './vocabulary.ts'

/**
 * Insights: what customers lack in the product, as it was reported to the vendor (engagement.md §11). An insight belongs to
 * the organisation, because one serves many customers; what it holds up at an engagement belongs to that customer.
 */

const tag = 'Insights'
const base = '/insights'
const one = { insightId: id }
const place = { customerId: id, engagementId: id }
const here = '/customers/{customerId}/engagements/{engagementId}/insights'

const insightState = z.enum(insightStateIds)
export type InsightState = z.infer<typeof insightState>

const fields = {
  externalId: line(100).meta({ description: 'the number at the vendor' }),
  title: line(200),
  product: line(120),
  productVersion: text(120).meta({ description: 'empty: every version' }),
  description: text(8000),
  state: insightState,
  vendorAnswer: text(4000),
  checkedOn: isoDate.meta({ description: 'the day on which somebody last asked what became of it' }),
}

const impact = z.object({
  seats: z
    .int()
    .nonnegative()
    .meta({ description: 'the seats told; of each tenant the largest number, and never more than it has' }),
  customers: z.int().nonnegative(),
  untold: z.int().nonnegative().meta({ description: 'engagements where nobody said how many seats' }),
})

const row = z.object({
  id,
  externalId: z.string(),
  title: z.string(),
  product: z.string(),
  productVersion: z.string(),
  state: insightState,
  checkedOn: isoDate,
  isStale: z.boolean().meta({ description: `nobody asked for more than ${INSIGHT_DAYS} days` }),
  impact,
  isHere: z.boolean().meta({ description: 'recorded at the engagement asked about' }),
  version,
})
export type InsightRow = z.infer<typeof row>

const link = z.object({
  id,
  customerId: id,
  customerName: z.string(),
  engagementId: id,
  tenantName: z.string(),
  workload,
  seats: z.int().nullable(),
  share: z.number().nullable().meta({ description: 'of the seats of the tenant, in percent; null: unknown' }),
  words: z.string(),
  recordedAt: instant,
  recordedBy: personRef.nullable(),
  version,
  may: z.object({ change: z.boolean() }),
})
export type InsightLink = z.infer<typeof link>

const insight = row.extend({
  description: z.string(),
  vendorAnswer: z.string(),
  recordedAt: instant,
  recordedBy: personRef.nullable(),
  changedAt: instant,
  changedBy: personRef.nullable(),
  removedAt: instant.nullable(),
  links: z.array(link).meta({ description: 'where it holds something up, most seats first' }),
  notes: z
    .array(z.object({ noteId: id, customerId: id, customerName: z.string(), engagementId: id, writtenAt: instant }))
    .meta({ description: 'technical notes that name it, the latest first' }),
  may: z.object({ change: z.boolean() }),
})
export type Insight = z.infer<typeof insight>

const hereView = z.object({
  items: z.array(row.extend({ link })),
  named: z.array(row).meta({ description: 'recorded ones that technical notes name and nobody linked here' }),
  unknown: z.array(z.string()).meta({ description: 'numbers that technical notes name and nobody recorded' }),
  may: z.object({ record: z.boolean() }),
})
export type InsightsHere = z.infer<typeof hereView>

const seats = z.int().positive().max(10_000_000).nullable().meta({ description: 'seats held up; null: not known' })
const insightSorts = ['seats', 'checked', 'title'] as const

export const insights = {
  list: read(base, {
    summary: 'Insights with what each holds up, most seats first',
    tag,
    input: {
      search: text(200).optional(),
      state: insightState.optional(),
      product: text(120).optional(),
      customerId: id.optional(),
      engagementId: id.optional().meta({ description: 'says which are recorded there' }),
      stale: z.literal('yes').optional(),
      settled: z.literal('yes').optional().meta({ description: 'also those that are solved or declined' }),
      sort: z.enum(insightSorts).default('seats'),
      ...pageInput,
    },
    output: pageOf(row).extend({
      stale: z.int().nonnegative().meta({ description: 'how many nobody asked about for too long' }),
      seats: z
        .int()
        .nonnegative()
        .meta({ description: 'what all of them hold up; a seat counts once, however many hold it up' }),
      products: z.array(z.string()),
      engagement: z
        .object({ ...place, customerName: z.string(), tenantName: z.string(), mayRecord: z.boolean() })
        .nullable(),
      may: z.object({ record: z.boolean() }),
    }),
  }),
  get: read(`${base}/{insightId}`, {
    summary: 'One insight with every customer it concerns',
    tag,
    input: one,
    output: insight,
  }),
  record: act(base, {
    summary: 'Record an insight that was reported to the vendor',
    tag,
    input: {
      ...fields,
      productVersion: fields.productVersion.default(''),
      description: fields.description.default(''),
      vendorAnswer: fields.vendorAnswer.default(''),
      state: insightState.default('reported'),
    },
    output: insight,
  }),
  change: change(`${base}/{insightId}`, {
    summary: 'Change an insight, say what the vendor answered or that somebody asked today',
    tag,
    params: one,
    body: {
      externalId: fields.externalId.optional(),
      title: fields.title.optional(),
      product: fields.product.optional(),
      productVersion: fields.productVersion.optional(),
      description: fields.description.optional(),
      state: fields.state.optional(),
      vendorAnswer: fields.vendorAnswer.optional(),
      checkedOn: fields.checkedOn.optional(),
    },
    output: insight,
  }),
  remove: act(`${base}/{insightId}`, {
    summary: 'Remove an insight; it can be restored',
    tag,
    method: 'DELETE',
    input: one,
    output: z.object({}),
  }),
  restore: act(`${base}/{insightId}/restore`, {
    summary: 'Bring a removed insight back',
    tag,
    input: one,
    output: insight,
  }),
  here: read(here, {
    summary: 'Insights recorded at an engagement, and numbers in its notes that nobody recorded',
    tag,
    input: place,
    output: hereView,
  }),
  link: act(here, {
    summary: 'Record that an insight concerns an engagement',
    tag,
    input: {
      ...place,
      insightId: id,
      seats: seats.default(null),
      words: text(1000).default(''),
      caseId: id.nullable().default(null),
    },
    output: hereView,
  }),
  changeLink: change(`${here}/{linkId}`, {
    summary: 'Change how much it holds up there',
    tag,
    params: { ...place, linkId: id },
    body: { seats: seats.optional(), words: text(1000).optional() },
    output: hereView,
  }),
  unlink: act(`${here}/{linkId}`, {
    summary: 'Say that it does not concern the engagement; it can be restored for 30 days',
    tag,
    method: 'DELETE',
    input: { ...place, linkId: id },
    output: hereView,
  }),
  restoreLink: act(`${here}/{linkId}/restore`, {
    summary: 'Bring back that it concerns the engagement',
    tag,
    input: { ...place, linkId: id },
    output: hereView,
  }),
}
