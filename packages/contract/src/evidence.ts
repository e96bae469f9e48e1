import { z } from 'zod'
import { act, read } from './route.ts'
import { id, instant, isoDate, line, localised, personRef } from './shared.ts'

/** What machines saw of items and questions: network tests, records of domains, licences, inventories. It settles nothing. */

const tag = 'Evidence'
const place = { customerId: id, engagementId: id }
const one = { ...place, testId: id }
const base = '/customers/{customerId}/engagements/{engagementId}/network-tests'

export const networkCloud = z.enum(['worldwide', 'gcchigh', 'dod'])

const count = z.int().nonnegative().max(1_000_000)

/** How many of what; the names of packages/network. */
const counts = z.strictObject({
  sets: count,
  setsReachable: count,
  setsNotReachable: count,
  setsNotTestable: count,
  connections: count,
  reached: count,
  requiredNotReached: count,
  optionalNotReached: count,
  notTested: count,
  inspected: count,
  oldTls: count,
  slow: count,
  otherFindings: count,
  wildcardsNotTestable: count,
  domains: count,
})
export type NetworkCounts = z.infer<typeof counts>

export const evidenceVerdict = z.enum(['fine', 'finding', 'unclear'])
export type EvidenceVerdict = z.infer<typeof evidenceVerdict>

const itemResult = z.strictObject({
  id: z.string().regex(/^[A-Z]{2,4}-\d{1,3}$/, 'expected the id of an item, such as NW-01'),
  verdict: evidenceVerdict,
  findings: count,
})
export type NetworkItem = z.infer<typeof itemResult>

/** All that may be known of a test; whatever else stands in it is refused, since it describes the customer's network. */
export const networkSummary = z.strictObject({
  lotse: z.literal('networkTest'),
  form: z.literal(1),
  site: line(100),
  date: isoDate,
  cloud: networkCloud,
  listAsOf: isoDate,
  counts,
  items: z.array(itemResult).max(60),
})

export const networkTest = z.object({
  id,
  engagementId: id.meta({ description: 'the engagement it was recorded in; tests count for all of a tenant' }),
  site: z.string(),
  date: isoDate,
  cloud: networkCloud,
  listAsOf: isoDate,
  counts,
  items: z.array(itemResult),
  recordedAt: instant,
  recordedBy: personRef.nullable(),
})
export type NetworkTest = z.infer<typeof networkTest>

export const evidenceSource = z.enum(['networkTest', 'dns', 'licences', 'inventory'])
export type EvidenceSource = z.infer<typeof evidenceSource>

const mark = z.object({
  source: evidenceSource,
  on: isoDate.meta({ description: 'the day it was seen' }),
  verdict: evidenceVerdict,
  words: localised,
})

export const evidence = z.object({
  tests: z.array(networkTest).meta({ description: 'newest first' }),
  items: z.array(mark.extend({ itemId: z.string() })),
  questions: z.array(mark.extend({ questionId: z.string() })),
  tenantId: id,
  may: z.object({ record: z.boolean() }),
})
export type Evidence = z.infer<typeof evidence>

export const evidenceRoutes = {
  get: read('/customers/{customerId}/engagements/{engagementId}/evidence', {
    summary: 'What machines saw of items and questions, and the network tests of the tenant',
    tag,
    input: place,
    output: evidence,
  }),
  record: act(base, {
    summary: 'Record a network test by its summary; the detailed result stays with the customer',
    tag,
    input: { ...place, summary: networkSummary },
    output: evidence,
  }),
  remove: act(`${base}/{testId}`, {
    summary: 'Remove a network test; it can be restored for 30 days',
    tag,
    method: 'DELETE',
    input: one,
    output: evidence,
  }),
  restore: act(`${base}/{testId}/restore`, {
    summary: 'Bring a removed network test back',
    tag,
    input: one,
    output: evidence,
  }),
}

const endpointSet = z.object({
  id: z.int(),
  area: z.enum(['common', 'apps', 'exchange', 'sharepoint', 'skype']),
  category: z.enum(['Optimize', 'Allow', 'Default']),
  required: z.boolean(),
  hosts: z.array(z.string()),
  ports: z.array(z.int()),
  purpose: localised,
})

const bringing = {
  id: id.nullable().meta({ description: 'null: the list that comes along' }),
  asOf: isoDate,
  source: z.string(),
  sets: z.int(),
  broughtAt: instant.nullable(),
  broughtBy: personRef.nullable(),
}

export const endpointLists = z.object({
  clouds: z.array(
    z.object({
      cloud: networkCloud,
      used: z.object({ ...bringing, sets: z.array(endpointSet) }),
      earlier: z.array(z.object(bringing)).meta({ description: 'lists one can go back to, newest first' }),
    }),
  ),
  may: z.object({ change: z.boolean() }),
})
export type EndpointLists = z.infer<typeof endpointLists>

export const endpointListRoutes = {
  get: read('/endpoint-lists', {
    summary: 'The list of endpoints of each cloud, and those one can go back to',
    tag,
    input: {},
    output: endpointLists,
  }),
  replace: act('/endpoint-lists/{cloud}', {
    summary: "Replace the list of a cloud by the vendor's current one",
    tag,
    input: {
      cloud: networkCloud,
      asOf: isoDate,
      source: line(200),
      list: z.unknown().meta({ description: "the JSON of the vendor's web service, or a list written by Lotse" }),
    },
    output: endpointLists,
  }),
  use: act('/endpoint-lists/{cloud}/use', {
    summary: 'Go back to an earlier list of a cloud, or with null to the one that comes along',
    tag,
    input: { cloud: networkCloud, id: id.nullable() },
    output: endpointLists,
  }),
}
