import { MODES, PROFILES } from '@lotse/odt'
import { z } from 'zod'
import { decisionState } from './decisions.ts'
import { act, change, read } from './route.ts'
import { id, instant, line, localised, personRef, prose, version } from './shared.ts'

/**
 * Configurations of the Office Deployment Tool, of an engagement. The exact bytes of a version are
 * `/customers/{customerId}/engagements/{engagementId}/configurations/{configurationId}/content?number=2`; without a number
 * those of the latest. Product keys are masked everywhere but in the file and in the text that is edited.
 */

const tag = 'Configurations'
const place = { customerId: id, engagementId: id }
const one = { ...place, configurationId: id }
const base = '/customers/{customerId}/engagements/{engagementId}/configurations'

export const configurationPurposes = ['install', 'secondInstall', 'removal', 'settings'] as const
const purpose = z.enum(configurationPurposes)
export type ConfigurationPurpose = z.infer<typeof purpose>

export const configurationTemplates = ['standard', 'shared', 'visio', 'project', 'removal'] as const
const template = z.enum(configurationTemplates)
export type ConfigurationTemplate = z.infer<typeof template>

const mode = z.enum(MODES)
const profile = z.enum(PROFILES)

/** How a version came about. */
export const configurationOrigins = [
  'decisions',
  'template',
  'copy',
  'file',
  'empty',
  'edited',
  'restored',
  'derivedAnew',
] as const
const origin = z.enum(configurationOrigins)
export type ConfigurationOrigin = z.infer<typeof origin>

const number = z.int().positive().meta({ description: 'number of a version, counted from 1' })
const decisionId = z.string()
const choice = z.array(z.string())

/** Text of a file. Nothing is trimmed: every character counts. */
const fileText = z
  .string()
  .max(1_000_000)
  .refine((value) => !/\p{Cs}/u.test(value), {
    params: {
      said: {
        de: 'Der Text enthält ein halbes Emoji, das sich nicht speichern lässt. Entfernen Sie es.',
        en: 'The text has half an emoji, which cannot be stored. Remove it.',
      },
    },
  })

const setupId = z.string().regex(/^[A-Za-z0-9]{1,60}$/)
const languageTag = z.string().regex(/^[A-Za-z0-9-]{2,35}$/)
const adding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('install') }),
  z.object({ kind: z.literal('product'), id: setupId }),
  z.object({ kind: z.literal('language'), tag: languageTag }),
  z.object({ kind: z.literal('proofing'), tag: languageTag }),
])
/** What a file is for that decisions make (`FilePurpose` of packages/odt). */
const filePurpose = z.union([adding, z.object({ kind: z.literal('removal'), of: adding })])
export type ConfigurationFilePurpose = z.infer<typeof filePurpose>

/** Which file is asked for, and what the workshop leaves to the project (`FileFor` of packages/assessment). */
const fileFor = z.object({
  ring: z.enum(['early', 'all']).default('all'),
  pooledImage: z.boolean().optional(),
  shared: z.boolean().optional(),
  managedUpdates: z.boolean().optional(),
  regionLanguages: z.array(line(20)).max(60).optional(),
  sourcePath: line(400).optional(),
  keptMsi: z.array(line(60)).max(40).optional(),
  aceDependants: z.boolean().optional(),
  purpose: filePurpose.optional().meta({ description: 'without it the first installation' }),
  volumeActivation: z.enum(['kms', 'mak']).optional(),
  tokenFolder: line(400).nullable().optional().meta({ description: 'null: none is needed' }),
  updatePath: line(400).optional(),
  moreLanguages: z.array(languageTag).max(60).optional(),
  proofing: z.array(languageTag).max(60).optional(),
  macrosByFile: z.boolean().optional(),
})
export type ConfigurationFile = z.infer<typeof fileFor>

const counts = z.object({
  error: z.int().nonnegative(),
  warning: z.int().nonnegative(),
  information: z.int().nonnegative(),
})

/** A decision that has another value than when the latest version was derived from it. */
const changedDecision = z.object({
  decisionId,
  was: choice,
  now: choice.nullable().meta({ description: 'null: no longer decided, or out of scope' }),
})
export type ChangedDecision = z.infer<typeof changedDecision>

const versionHead = z.object({
  number,
  savedAt: instant,
  savedBy: personRef.nullable(),
  reason: z.string().nullable(),
  origin,
  from: z.string().nullable().meta({ description: 'the version or configuration it is made of, in a word' }),
})
export type ConfigurationVersionHead = z.infer<typeof versionHead>

const configurationRow = z.object({
  id,
  engagementId: id,
  name: z.string(),
  purpose,
  mode,
  profiles: z.array(profile),
  latest: versionHead,
  counts: counts.meta({ description: 'open findings, judged by what the engagement knows' }),
  changedDecisions: z.array(changedDecision),
  pins: z
    .array(z.object({ ringId: id, name: z.string(), number }))
    .meta({ description: 'rings of the rollout that get a version of it' }),
  removedAt: instant.nullable(),
  version,
})
export type ConfigurationRow = z.infer<typeof configurationRow>

/** What a file is judged by (`LintContext` of packages/odt). */
const context = z.object({
  mode,
  profiles: z.array(profile),
  project: z.object({
    otherArchitecture: z.boolean().exactOptional(),
    msi: z.enum(['none', 'some', '2016']).exactOptional(),
    aceDependants: z.boolean().exactOptional(),
    upgrade: z.boolean().exactOptional(),
    cleanDevices: z.boolean().exactOptional(),
    image: z.boolean().exactOptional(),
    pilot: z.boolean().exactOptional(),
  }),
  package: z.null(),
  asOf: z.string().nullable(),
})

/** What the inventories say of the devices (`DeviceFacts` of packages/odt). */
const devices = z.object({
  architecture: z.enum(['32', '64']).exactOptional(),
  msi: z.array(z.string()).exactOptional(),
  clickToRun: z.array(z.string()).exactOptional(),
  languages: z.array(z.string()).exactOptional(),
})

const configuration = configurationRow.extend({
  text: z.string().meta({ description: 'the latest version as it is, with its product keys' }),
  encoding: z.string(),
  versions: z.array(versionHead).meta({ description: 'the newest first' }),
  context: context.meta({ description: 'for the latest version; another text may have another architecture' }),
  architectures: z.array(z.enum(['32', '64'])).meta({ description: 'those that devices hold' }),
  devices: devices.nullable().meta({ description: 'null: no inventory' }),
  file: fileFor.nullable().meta({ description: 'what was said when it was derived from decisions' }),
  may: z.object({ keep: z.boolean() }),
})
export type Configuration = z.infer<typeof configuration>

const difference = z.object({ what: z.string(), before: z.string().nullable(), after: z.string().nullable() })
export type Difference = z.infer<typeof difference>
const textLine = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
const comparison = z.object({
  changes: z
    .array(difference)
    .nullable()
    .meta({ description: 'differences in meaning; null where one of them is not well-formed' }),
  lines: z.array(textLine).meta({ description: 'as text, product keys masked' }),
})
export type ConfigurationComparison = z.infer<typeof comparison>

/** A part that a decision set. */
const tracedPart = z.object({
  path: z.string(),
  about: z.string().nullable().meta({ description: 'which one of its kind: the id or name that the element carries' }),
  because: localised.meta({ description: 'the decision, in words' }),
  state: z.enum(['asDerived', 'changed', 'gone']),
})
export type TracedPart = z.infer<typeof tracedPart>

const side = z.object({ id, name: z.string(), number })

const from = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decisions'), file: fileFor }),
  z.object({ kind: z.literal('template'), template }),
  z.object({ kind: z.literal('copy'), configurationId: id, number: number.optional() }),
  z.object({
    kind: z.literal('file'),
    fileName: line(200),
    bytes: z.base64().max(1_400_000).meta({ description: 'the file as it is, in base64' }),
  }),
  z.object({ kind: z.literal('empty') }),
])
export type ConfigurationFrom = z.infer<typeof from>

/** What the file says, against what the workshop has. */
const importedDecision = z.object({
  decisionId,
  question: localised,
  choice,
  now: z.object({ choice, state: decisionState, version: z.int().nonnegative() }),
  same: z.boolean(),
})
export type ImportedDecision = z.infer<typeof importedDecision>

export const configurations = {
  list: read(base, {
    summary: 'The configurations of an engagement, by name',
    tag,
    input: place,
    output: z.object({ items: z.array(configurationRow), may: z.object({ keep: z.boolean() }) }),
  }),
  get: read(`${base}/{configurationId}`, {
    summary: 'One configuration with the text of its latest version',
    tag,
    input: one,
    output: configuration,
  }),
  text: read(`${base}/{configurationId}/text`, {
    summary: 'The text of one version, as it is; without a number that of the latest',
    tag,
    input: { ...one, number: z.coerce.number().int().positive().optional() },
    output: versionHead.extend({ text: z.string() }),
  }),
  compare: read(`${base}/{configurationId}/comparison`, {
    summary: 'Compare a version with another one, or with one of another configuration: by meaning and as text',
    tag,
    input: {
      ...one,
      number: z.coerce.number().int().positive().optional().meta({ description: 'without it the latest' }),
      withId: id.optional().meta({ description: 'the configuration to compare with; without it the same' }),
      withNumber: z.coerce.number().int().positive().optional(),
    },
    output: comparison.extend({ before: side, after: side }),
  }),
  trace: read(`${base}/{configurationId}/trace`, {
    summary: 'Which decision set each part of the latest version, and what people changed by hand since it was derived',
    tag,
    input: one,
    output: z.object({
      number: number.nullable().meta({ description: 'the version as it was derived; null: not made of decisions' }),
      parts: z.array(tracedPart),
      changes: z.array(difference).meta({ description: 'differences in meaning from what was derived' }),
    }),
  }),
  derive: act(`${base}/derivation`, {
    summary: 'What the decisions of the workshop make, and what they still leave open; nothing is kept',
    tag,
    repeatable: false,
    input: {
      ...place,
      file: fileFor,
      configurationId: id.nullable().default(null).meta({ description: 'compares with its latest version' }),
    },
    output: z.object({
      text: z.string().nullable(),
      open: z.array(z.object({ decisionId, question: localised })),
      files: z.array(filePurpose).meta({ description: 'the files that the decisions ask for' }),
      comparison: comparison.nullable(),
    }),
  }),
  create: act(base, {
    summary: 'Make a configuration: from decisions, a template, another one, a file, or empty',
    tag,
    input: {
      ...place,
      name: line(120),
      purpose: purpose.meta({ description: 'from decisions or a template: that of what is made' }),
      mode: mode.optional().meta({ description: 'without it that of the purpose' }),
      profiles: z.array(profile).max(PROFILES.length).default([]),
      from,
    },
    output: configurationRow,
  }),
  change: change(`${base}/{configurationId}`, {
    summary: 'Change name, purpose, mode or profiles',
    tag,
    params: one,
    body: {
      name: line(120).optional(),
      purpose: purpose.optional(),
      mode: mode.optional(),
      profiles: z.array(profile).max(PROFILES.length).optional(),
    },
    output: configuration,
  }),
  save: change(`${base}/{configurationId}/text`, {
    summary: 'Save a text as the next version, with a reason; versions themselves never change',
    tag,
    params: one,
    body: {
      text: fileText,
      reason: prose(1000),
      derivedWith: fileFor
        .nullable()
        .default(null)
        .meta({ description: 'where the decisions made this text: what was said then' }),
    },
    output: configuration,
  }),
  restoreVersion: change(`${base}/{configurationId}/versions/{number}/restoration`, {
    summary: 'Bring an older version back as the next one, with a reason',
    tag,
    params: { ...one, number: z.coerce.number().int().positive() },
    body: { reason: prose(1000) },
    output: configuration,
  }),
  pin: act(`${base}/{configurationId}/pins`, {
    summary: 'Pin a version to a ring of the rollout, in place of another version; without a number none any more',
    tag,
    input: { ...one, ringId: id, number: number.nullable() },
    output: configurationRow,
  }),
  imported: read(`${base}/{configurationId}/import`, {
    summary: 'What the file would say at the decisions of the workshop; nothing is written',
    tag,
    input: one,
    output: z.object({
      decisions: z.array(importedDecision),
      notCarried: z.array(z.string()).meta({ description: 'parts that no decision carries, by path' }),
    }),
  }),
  remove: act(`${base}/{configurationId}`, {
    summary: 'Remove a configuration; it can be restored for 30 days',
    tag,
    method: 'DELETE',
    input: one,
    output: z.object({}),
  }),
  restore: act(`${base}/{configurationId}/restore`, {
    summary: 'Restore a removed configuration',
    tag,
    input: one,
    output: configurationRow,
  }),
}
