import { servicePhaseIds } from '@lotse/playbook'
import { z } from 'zod'
import { act, change, read } from './route.ts'
import { id, instant, isoDate, language, line, version } from './shared.ts'
import { cloud, workload } from './vocabulary.ts'

/** Customers with their tenants. */

const tag = 'Customers'

export const tenant = z.object({
  id,
  customerId: id,
  name: z.string(),
  cloud,
  primaryDomain: z.string().nullable(),
  directoryId: id.nullable().meta({ description: 'the tenant’s id in Microsoft Entra' }),
  version,
})
export type Tenant = z.infer<typeof tenant>

/** An engagement of a customer, in a word. */
export const customerEngagement = z.object({
  id,
  tenantId: id,
  workload,
  state: z.string().nullable(),
  may: z.object({ export: z.boolean().meta({ description: 'take the whole engagement along as an archive' }) }),
})

export const customer = z.object({
  id,
  name: z.string(),
  city: z.string().nullable(),
  country: z.string().nullable().meta({ description: 'ISO 3166 two-letter code' }),
  language,
  windowsUpgrade: z
    .boolean()
    .nullable()
    .meta({ description: 'whether the deployment comes with a Windows upgrade, which the playbook does not cover' }),
  sample: z.boolean(),
  createdAt: instant,
  version,
  tenants: z.array(tenant),
  engagements: z.array(customerEngagement),
  may: z.object({ change: z.boolean(), createEngagement: z.boolean(), remove: z.boolean() }),
})
export type Customer = z.infer<typeof customer>

/** How far the service is, derived from the evaluation. */
export const servicePhase = z.enum(servicePhaseIds)

/** The figure that matters, small enough for a row. */
export const standing = z.object({
  state: z.enum([
    'no-data',
    'too-early',
    'growing',
    'near-goal',
    'stalled',
    'declining',
    're-baselining',
    'stable',
    'blocked',
    'no-intent',
  ]),
  month: z.string().nullable(),
  active: z.int().nullable(),
  entitled: z.int().nullable(),
  rate: z.number().nullable().meta({ description: 'per cent of the entitled users, unrounded' }),
  growth3pp: z.number().nullable().meta({ description: 'percentage points over three months' }),
  usersMissing: z.int().nullable().meta({ description: 'people missing to 70 %' }),
  readOn: isoDate.nullable().meta({ description: 'refresh date of the report behind the figure' }),
})
export type Standing = z.infer<typeof standing>

/** A domain name, as people type it. */
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9.-]*\.[a-z]{2,}$/)

export const customers = {
  create: act('/customers', {
    summary: 'Create a customer',
    tag,
    input: {
      name: line(),
      city: line(100).nullable().default(null),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullable()
        .default(null),
      language: language.default('de'),
      windowsUpgrade: z.boolean().nullable().default(null),
    },
    output: customer,
  }),
  get: read('/customers/{customerId}', {
    summary: 'One customer with its tenants',
    tag,
    input: { customerId: id },
    output: customer,
  }),
  change: change('/customers/{customerId}', {
    summary: 'Change a customer’s master data',
    tag,
    params: { customerId: id },
    body: {
      name: line().optional(),
      city: line(100).nullable().optional(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullable()
        .optional(),
      language: language.optional(),
      windowsUpgrade: z.boolean().nullable().optional(),
    },
    output: customer,
  }),
  changeTenant: change('/customers/{customerId}/tenants/{tenantId}', {
    summary: 'Change a tenant’s name, cloud, domain or directory',
    tag,
    params: { customerId: id, tenantId: id },
    body: {
      name: line().optional(),
      cloud: cloud.optional(),
      primaryDomain: domain.nullable().optional(),
      directoryId: z.uuid().nullable().optional(),
    },
    output: tenant,
  }),
  createTenant: act('/customers/{customerId}/tenants', {
    summary: 'Add a tenant to a customer',
    tag,
    input: {
      customerId: id,
      name: line(),
      cloud,
      primaryDomain: domain.nullable().default(null),
      directoryId: z.uuid().nullable().default(null),
    },
    output: tenant,
  }),
}
