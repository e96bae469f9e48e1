import { z } from 'zod'
import { servicePhase, standing } from './customers.ts'
import { nextAction } from './evaluation.ts'
import { portfolioColumn } from './portfolio-columns.ts'
import { act, change, read } from './route.ts'
import { id, isoDate, line, localised, month, personRef, text, version } from './shared.ts'
import { cloud, l1, l2, roleCode, scenario, workload } from './vocabulary.ts'

/** The portfolio: every engagement in a row, views of it that people keep, groups and tags of customers, bulk acts. */

const tag = 'Portfolio'

// What is asked for ------------------------------------------------------------------------------------------------------

/** Several values in one parameter of an address, separated by commas: any of them fits. */
const anyOf = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .max(2000)
    .transform((list) => list.split(',').filter((value) => value !== ''))
    .pipe(z.array(item).min(1).max(50))

const yes = z.stringbool().or(z.boolean())

/** Which engagements; what is not said does not narrow. Lists are separated by commas. */
export const portfolioFilter = {
  workload: workload.default('apps'),
  search: text(100).optional().meta({ description: 'words in customer, city, tenant, domain, people, groups or tags' }),
  state: anyOf(standing.shape.state).optional(),
  cloud: anyOf(cloud).optional(),
  phase: anyOf(servicePhase).optional(),
  lead: anyOf(z.union([z.literal('none'), id]))
    .optional()
    .meta({ description: 'ids of engagement managers, or none' }),
  l1: anyOf(z.union([z.literal('none'), l1])).optional(),
  l2: anyOf(l2).optional(),
  scenario: anyOf(z.union([z.literal('none'), scenario])).optional(),
  group: anyOf(id).optional().meta({ description: 'ids of groups' }),
  tag: anyOf(id).optional().meta({ description: 'ids of tags' }),
  country: anyOf(z.string().regex(/^[A-Z]{2}$/)).optional(),
  city: text(100).optional(),
  findings: anyOf(z.enum(['alarm', 'warning', 'missing']))
    .optional()
    .meta({
      description: 'with at least one alarm, warning or missing field',
    }),
  overdue: yes.optional().meta({ description: 'with a next action that was due before today' }),
  dueWithin: z.coerce.number().int().min(0).max(366).optional().meta({
    description: 'next action due within so many days, overdue ones included',
  }),
  targetOverdue: yes.optional(),
  targetFrom: month.optional().meta({ description: 'target date in this month or later' }),
  targetTo: month.optional().meta({ description: 'target date in this month or earlier' }),
  ownDefinition: yes.optional().meta({ description: 'of customers with settings of their own for active use' }),
  mine: yes.optional().meta({ description: 'engagements the asking person has a role in' }),
}
const filterObject = z.object(portfolioFilter)
/** The filter as the server reads it. */
export type PortfolioFilter = z.infer<typeof filterObject>
/** The filter as an address says it. */
export type PortfolioFilterInput = z.input<typeof filterObject>

const order = {
  sort: portfolioColumn.default('next'),
  descending: yes.default(false),
}
const listInput = {
  ...portfolioFilter,
  ...order,
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
}
const listObject = z.object(listInput)
export type PortfolioQuery = z.infer<typeof listObject>
export type PortfolioQueryInput = z.input<typeof listObject>

/** `GET /api/portfolio/export.csv` and `.xlsx`: the whole filtered list in the order, columns and language asked for. */
export const portfolioExportPath = (format: 'csv' | 'xlsx') => `/portfolio/export.${format}` as const
export const portfolioExport = z.object({
  ...portfolioFilter,
  ...order,
  columns: anyOf(portfolioColumn).optional(),
  language: z.enum(['de', 'en']).default('de'),
})
export type PortfolioExport = z.infer<typeof portfolioExport>

// What comes back --------------------------------------------------------------------------------------------------------

const named = z.object({ id, name: z.string() })

export const portfolioRow = z.object({
  customerId: id,
  engagementId: id,
  customerName: z.string(),
  tenantName: z.string(),
  primaryDomain: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  cloud,
  workload,
  scenario: scenario.nullable(),
  phase: servicePhase.nullable(),
  standing,
  goal: z.number().meta({ description: 'per cent of active users from which the engagement counts as stable' }),
  ownDefinition: z.boolean().meta({
    description: 'the customer has settings of its own for active use, so that it cannot be ranked with the others',
  }),
  trend: z.array(z.number().nullable()).meta({
    description: 'rates of up to twelve months, oldest first, the last one that of standing.month; null: no report',
  }),
  l1: l1.nullable(),
  l2: l2.nullable(),
  targetDate: isoDate.nullable(),
  targetOverdue: z.boolean(),
  seats: z.int().nullable().meta({ description: 'entitlements of all records of usage status' }),
  nextAction: nextAction.nullable(),
  nextOverdue: z.boolean(),
  lead: personRef.nullable().meta({ description: 'engagement manager (FM) for the longest time' }),
  engineer: personRef.nullable().meta({ description: 'engineer (FE) for the longest time' }),
  quality: z.object({ alarms: z.int(), warnings: z.int(), missing: z.int() }),
  groups: z.array(named),
  tags: z.array(named),
  playbookVersion: z.int(),
  versions: z.object({ customer: version, engagement: version }),
  sample: z.boolean(),
})
export type PortfolioRow = z.infer<typeof portfolioRow>

export const portfolioPage = z.object({
  items: z.array(portfolioRow),
  offset: z.int(),
  total: z.int().meta({ description: 'matching engagements altogether' }),
})
export type PortfolioPage = z.infer<typeof portfolioPage>

export const portfolioDot = z.object({
  engagementId: id,
  customerId: id,
  name: z.string(),
  rate: z.number(),
  state: standing.shape.state,
})
export type PortfolioDot = z.infer<typeof portfolioDot>

export const portfolioSummary = z.object({
  total: z.int(),
  counts: z.partialRecord(standing.shape.state, z.int()).meta({ description: 'by state, before the state filter' }),
  readOn: isoDate.nullable(),
  dots: z
    .array(portfolioDot)
    .max(1000)
    .meta({ description: 'engagements with a figure, evenly picked over all rates' }),
  dotsOf: z.int().meta({ description: 'how many engagements have a figure; more than dots where some were left out' }),
})
export type PortfolioSummary = z.infer<typeof portfolioSummary>

/** A free tag or a named group of customers. */
export const customerLabel = named.extend({
  customers: z.int(),
  version,
  may: z.object({ change: z.boolean() }),
})
export type CustomerLabel = z.infer<typeof customerLabel>

export const portfolioChoices = z.object({
  leads: z.array(personRef),
  countries: z.array(z.string()),
  groups: z.array(customerLabel),
  tags: z.array(customerLabel),
  unengaged: z
    .array(
      z.object({
        customerId: id,
        name: z.string(),
        windowsUpgrade: z.boolean().meta({ description: 'why there is none: the playbook does not cover that' }),
      }),
    )
    .meta({ description: 'customers without any engagement, which no row shows; at most 100' }),
})
export type PortfolioChoices = z.infer<typeof portfolioChoices>

// Views ------------------------------------------------------------------------------------------------------------------

const viewFields = {
  name: line(80),
  search: text(2000).meta({ description: 'the query string of the page, without the question mark' }),
  columns: z.array(portfolioColumn).min(1).max(40),
  shared: z.boolean().meta({ description: 'whether everybody of the organisation sees it' }),
}
export const savedView = z.object({
  id,
  ...viewFields,
  search: z.string(),
  owner: personRef,
  version,
  may: z.object({ change: z.boolean() }),
})
export type SavedView = z.infer<typeof savedView>

/** Of so many views the engagements are counted: more are more than one navigation shows. */
export const VIEWS_COUNTED = 30

// Bulk acts --------------------------------------------------------------------------------------------------------------

/** How many customers or engagements one act may change. */
export const BULK_LIMIT = 1000

const engagementRef = z.object({ customerId: id, engagementId: id })
const many = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(BULK_LIMIT)

export const bulkOutcome = z.enum(['done', 'unchanged', 'refused'])
export type BulkOutcome = z.infer<typeof bulkOutcome>

export const bulkResult = z.object({
  actId: id.meta({ description: 'send it to undo what was done' }),
  done: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  items: z.array(
    z.object({
      customerId: id,
      engagementId: id.nullable(),
      name: z.string().nullable().meta({ description: 'null where the customer does not exist' }),
      outcome: bulkOutcome,
      why: localised.nullable().meta({ description: 'why it was refused or stayed as it was' }),
    }),
  ),
})
export type BulkResult = z.infer<typeof bulkResult>

const put = { customerIds: many(id), member: z.boolean().meta({ description: 'true puts in, false takes out' }) }

/** The routes tags and groups have in common. */
function labelRoutes(path: '/portfolio/tags' | '/portfolio/groups', one: string) {
  return {
    create: act(path, {
      summary: `Create a ${one} of customers`,
      tag,
      input: { name: line(60) },
      output: customerLabel,
    }),
    rename: change(`${path}/{labelId}`, {
      summary: `Rename a ${one} of customers`,
      tag,
      params: { labelId: id },
      body: { name: line(60) },
      output: customerLabel,
    }),
    remove: act(`${path}/{labelId}`, {
      summary: `Remove a ${one}; its customers stay`,
      tag,
      method: 'DELETE',
      input: { labelId: id },
      output: z.object({}),
    }),
    restore: act(`${path}/{labelId}/restore`, {
      summary: `Bring a removed ${one} back, with its customers`,
      tag,
      input: { labelId: id },
      output: customerLabel,
    }),
    put: act(`${path}/{labelId}/customers`, {
      summary: `Put many customers into a ${one}, or take them out`,
      tag,
      input: { labelId: id, ...put },
      output: bulkResult,
    }),
  }
}

export const portfolio = {
  list: read('/portfolio', {
    summary: 'A window of the portfolio: rows with figure, verdict and next action',
    tag,
    input: listInput,
    output: portfolioPage,
  }),
  summary: read('/portfolio/summary', {
    summary: 'What stands around the rows: number, counts by state, dots',
    tag,
    input: portfolioFilter,
    output: portfolioSummary,
  }),
  choices: read('/portfolio/choices', {
    summary: 'What the portfolio can be filtered by: leads, countries, groups, tags',
    tag,
    input: {},
    output: portfolioChoices,
  }),
  selection: read('/portfolio/selection', {
    summary: `The ids of all matching engagements, at most ${BULK_LIMIT}, to act on them at once`,
    tag,
    input: { ...portfolioFilter, ...order },
    output: z.object({ items: z.array(engagementRef), total: z.int() }),
  }),
  customers: read('/portfolio/customers', {
    summary: 'Customers by name, with or without an engagement, to choose from',
    tag,
    input: { search: text(100).optional(), limit: z.coerce.number().int().min(1).max(500).default(50) },
    output: z.array(z.object({ customerId: id, name: z.string() })),
  }),
  assign: act('/portfolio/assignments', {
    summary: 'Give one person a role in many engagements, or end it',
    tag,
    input: {
      engagements: many(engagementRef),
      personId: id,
      role: roleCode,
      member: z.boolean().meta({ description: 'true starts the assignment, false ends it' }),
    },
    output: bulkResult,
  }),
  undo: act('/portfolio/acts/{actId}/undo', {
    summary: 'Undo a bulk act where nobody changed it since',
    tag,
    input: { actId: id },
    output: bulkResult,
  }),
  views: {
    list: read('/portfolio/views', {
      summary: 'The views one sees: one’s own and those shared',
      tag,
      input: {},
      output: z.array(savedView),
    }),
    counts: read('/portfolio/views/counts', {
      summary: 'How many engagements each view shows now',
      tag,
      input: {},
      output: z.array(z.object({ viewId: id, engagements: z.int().nonnegative() })).meta({
        description: `of the first ${VIEWS_COUNTED} views in one’s own order; views nobody can read any more are left out`,
      }),
    }),
    create: act('/portfolio/views', { summary: 'Keep a view', tag, input: viewFields, output: savedView }),
    change: change('/portfolio/views/{viewId}', {
      summary: 'Change a view: name, filter, columns, sharing',
      tag,
      params: { viewId: id },
      body: {
        name: viewFields.name.optional(),
        search: viewFields.search.optional(),
        columns: viewFields.columns.optional(),
        shared: viewFields.shared.optional(),
      },
      output: savedView,
    }),
    remove: act('/portfolio/views/{viewId}', {
      summary: 'Remove a view',
      tag,
      method: 'DELETE',
      input: { viewId: id },
      output: z.object({}),
    }),
    restore: act('/portfolio/views/{viewId}/restore', {
      summary: 'Bring a removed view back',
      tag,
      input: { viewId: id },
      output: savedView,
    }),
    order: act('/portfolio/views/order', {
      summary: 'Say in which order one sees the views oneself',
      tag,
      input: { viewIds: z.array(id).max(500) },
      output: z.object({}),
    }),
  },
  tags: labelRoutes('/portfolio/tags', 'tag'),
  groups: labelRoutes('/portfolio/groups', 'group'),
}
