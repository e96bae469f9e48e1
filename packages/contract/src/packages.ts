import { z } from 'zod'
import { act, change, read } from './route.ts'
import { id, instant, isoDate, language, line, localised, personRef, prose, version } from './shared.ts'

/**
 * Packages made of a version of a configuration. The ZIP is
 * `/customers/{customerId}/engagements/{engagementId}/packages/{packageId}/content`: always the bytes that were made.
 * Lotse assigns and installs nothing; setup.exe comes from the customer.
 */

const tag = 'Packages'
const place = { customerId: id, engagementId: id }
const one = { ...place, packageId: id }
const base = '/customers/{customerId}/engagements/{engagementId}/packages'
const count = z.int().nonnegative()

export const packageTargets = ['intune', 'configmgr', 'script'] as const
const target = z.enum(packageTargets)
export type PackageTarget = z.infer<typeof target>

export const packageStates = ['draft', 'ready'] as const
const state = z.enum(packageStates)
export type PackageState = z.infer<typeof state>

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day, HH:MM')

/** What only Configuration Manager needs; the rings of the engagement become collections with their days. */
const site = z.object({
  content: line(400).meta({ description: 'UNC path of the folder with setup.exe and the configuration' }),
  distributionGroup: line(200),
  limiting: line(200).meta({ description: 'limiting collection of the rings' }),
  at: clock.default('08:00').meta({ description: 'time of day at which a ring gets it' }),
  deadlineDays: z
    .int()
    .min(0)
    .max(365)
    .nullable()
    .default(null)
    .meta({ description: 'days after which the installation is required; null: it is only offered' }),
  utc: z.boolean().default(false),
  overrideWindow: z.boolean().default(false).meta({ description: 'install outside maintenance windows too' }),
})
export type PackageSite = z.infer<typeof site>

const options = z.object({
  targets: z.array(target).min(1).max(packageTargets.length),
  publisher: line(120).default('Microsoft'),
  language: language.meta({ description: 'of readme and findings' }),
  setupFile: line(120).default('setup.exe'),
  floor: z
    .string()
    .regex(/^\d+(\.\d+){1,3}$/, 'expected a version such as 16.0.17928.20156')
    .nullable()
    .default(null)
    .meta({ description: 'oldest build that counts as installed; null: that of the configuration, or any' }),
  detection: z.enum(['auto', 'registry', 'script']).default('auto').meta({ description: 'how Intune detects' }),
  site: site.nullable().default(null).meta({ description: 'needed for configmgr' }),
})
export type PackageOptions = z.infer<typeof options>

const ringTimes = z.object({ name: z.string(), available: z.string(), deadline: z.string().nullable() })

const counts = z.object({ errors: count, warnings: count, information: count })

/** Why a package is behind. */
const behind = z.object({
  latest: z.int().positive().nullable().meta({ description: 'a newer version of its configuration; null: none' }),
  changedDecisions: count.meta({ description: 'decisions that have another value than in the version it is made of' }),
  configurationRemoved: z.boolean(),
})
export type PackageBehind = z.infer<typeof behind>

const row = z.object({
  id,
  engagementId: id,
  name: z.string(),
  state,
  stateAt: instant.nullable(),
  stateBy: personRef.nullable(),
  because: z.string().nullable().meta({ description: 'why it was taken back' }),
  targets: z.array(target),
  configuration: z.object({
    id: id.nullable().meta({ description: 'null: removed for good' }),
    name: z.string(),
    number: z.int().positive(),
  }),
  counts: counts.meta({ description: 'findings that were open when it was made' }),
  behind: behind.nullable().meta({ description: 'null: it is up to date' }),
  preparation: z.object({ done: count, of: count }),
  testStanding: z.enum(['none', 'failed', 'passed']),
  rings: z.array(z.object({ id, name: z.string() })).meta({ description: 'rings that get it' }),
  madeAt: instant,
  madeBy: personRef.nullable(),
  removedAt: instant.nullable(),
  version,
})
export type PackageRow = z.infer<typeof row>

const checkItem = z.object({
  id: z.string(),
  words: localised,
  doneOn: isoDate.nullable(),
  doneBy: personRef.nullable(),
})
export type PackageCheckItem = z.infer<typeof checkItem>

const testFields = {
  devices: prose(500).meta({ description: 'on which devices' }),
  checked: prose(4000).meta({ description: 'what was checked' }),
  outcome: z.enum(['passed', 'failed']),
  day: isoDate,
  documentId: id.nullable().default(null).meta({ description: 'a document of the engagement that goes with it' }),
}
const test = z.object({
  id,
  devices: z.string(),
  checked: z.string(),
  outcome: testFields.outcome,
  day: isoDate,
  by: personRef.nullable(),
  document: z.object({ id, name: z.string() }).nullable(),
})
export type PackageTestEntry = z.infer<typeof test>

const finding = z.object({
  target,
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'information']),
  line: count,
  message: z.string().meta({ description: 'in the language of the package' }),
})
export type PackageFinding = z.infer<typeof finding>

const whole = row.extend({
  options,
  rollout: z.array(ringTimes).meta({ description: 'rings with their times, as they went into the scripts' }),
  bytes: count,
  sha256: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: count, sha256: z.string() })),
  products: z.array(z.string()),
  readme: z.string(),
  findings: z.array(finding),
  checklist: z.array(checkItem),
  tests: z.array(test).meta({ description: 'the newest day first' }),
  missing: z.array(localised).meta({ description: 'what it still takes to be ready' }),
  may: z.object({ keep: z.boolean() }),
})
export type Package = z.infer<typeof whole>

export const packages = {
  list: read(base, {
    summary: 'The packages of an engagement, the newest first',
    tag,
    input: place,
    output: z.object({ items: z.array(row), may: z.object({ keep: z.boolean() }) }),
  }),
  get: read(`${base}/{packageId}`, {
    summary: 'One package: what it is made of, its checklist, test protocol and readme',
    tag,
    input: one,
    output: whole,
  }),
  make: act(base, {
    summary: 'Make a package of a version of a configuration',
    tag,
    input: {
      ...place,
      name: line(120),
      configurationId: id,
      number: z.int().positive().optional().meta({ description: 'of the version; without it the latest' }),
      ...options.shape,
      language: language.optional().meta({ description: 'of readme and findings; without it that of the customer' }),
    },
    output: whole,
  }),
  tick: change(`${base}/{packageId}/checklist`, {
    summary: 'Tick an item of the preparation, with name and day, or take the tick back',
    tag,
    params: one,
    body: { itemId: line(60), done: z.boolean() },
    output: whole,
  }),
  addTest: change(`${base}/{packageId}/tests`, {
    summary: 'Add a test to the protocol',
    tag,
    params: one,
    body: testFields,
    output: whole,
  }),
  changeTest: change(`${base}/{packageId}/tests/{testId}`, {
    summary: 'Change a test of the protocol',
    tag,
    params: { ...one, testId: id },
    body: testFields,
    output: whole,
  }),
  removeTest: change(`${base}/{packageId}/tests/{testId}/removal`, {
    summary: 'Take a test out of the protocol',
    tag,
    params: { ...one, testId: id },
    body: {},
    output: whole,
  }),
  move: change(`${base}/{packageId}/state`, {
    summary: 'Say that a package is ready, or take that back with a reason',
    tag,
    params: one,
    body: { to: state, because: prose(1000).nullable().default(null) },
    output: whole,
  }),
  nameForRing: act(`${base}/rings/{ringId}`, {
    summary: 'Name the package that a ring gets, in place of another one; null: none any more',
    tag,
    input: { ...place, ringId: id, packageId: id.nullable() },
    output: z.object({}),
  }),
  remove: act(`${base}/{packageId}`, {
    summary: 'Remove a package; it can be restored for 30 days',
    tag,
    method: 'DELETE',
    input: one,
    output: z.object({}),
  }),
  restore: act(`${base}/{packageId}/restore`, {
    summary: 'Restore a removed package',
    tag,
    input: one,
    output: z.object({}),
  }),
}
