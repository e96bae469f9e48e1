import {
  CHANNELS,
  DEVICE_SEGMENTATIONS,
  DEVICE_SUPPORT,
  FIELDS,
  GENERATIONS,
  INSTALLED_STATES,
  QUESTION_IDS,
  SHARED_SIGNS,
  SYSTEM_FAMILIES,
  TECHNOLOGIES,
} from '@lotse/inventory'
import { z } from 'zod'
import { act, read } from './route.ts'
import { id, instant, isoDate, localised, month, pageInput, pageOf, personRef, text } from './shared.ts'

/**
 * Devices of a tenant: inventories of what is installed where, and what they show. A file is sent as multipart/form-data to
 * `/customers/{customerId}/tenants/{tenantId}/inventory/uploads`, which answers with the upload and the job that reads it;
 * the list of devices as CSV is `…/inventory/devices.csv`. Nothing is stored before `import`.
 */

const tag = 'Inventory'
const place = { customerId: id, tenantId: id }

const count = z.int().nonnegative()
const listed = (one: z.ZodType<string>) => z.object({ value: one, label: localised })

export const deviceSupport = z.enum(DEVICE_SUPPORT)
export type DeviceSupportName = z.infer<typeof deviceSupport>
/** What a device shows of Office; the best of several suites. */
export const deviceState = z.enum(['apps', 'otherOffice', 'noOffice', 'unclear'])
export type DeviceState = z.infer<typeof deviceState>
const supportStatus = z.enum(['supported', 'ended', 'unknown'])

export const inventoryField = z.enum(FIELDS as [string, ...string[]])

/** What a person says about a file. */
export const inventoryChoices = {
  mapping: z
    .partialRecord(inventoryField, text(300))
    .optional()
    .meta({ description: 'which heading holds which field; takes the place of what would be recognised' }),
  listsAllSoftware: z
    .boolean()
    .optional()
    .meta({ description: 'the table lists all installed software, so that what it does not name is not there' }),
  takenOn: isoDate.optional().meta({ description: 'the day the inventory was taken' }),
  slashes: z
    .enum(['monthFirst', 'dayFirst'])
    .optional()
    .meta({ description: 'which part of dates with slashes comes first' }),
}
const choicesShape = z.object(inventoryChoices)
export type InventoryChoices = z.infer<typeof choicesShape>

export const inventoryRows = z.object({
  total: count,
  accepted: count,
  duplicates: count,
  otherSoftware: count,
  rejected: count,
})

const rejection = z.object({ line: z.int(), reason: localised })

const standing = z.enum(['counts', 'later', 'replaced', 'removed', 'old'])
const named = z.object({ id, fileName: z.string(), takenOn: isoDate, devices: count })

/** The result of a job of the kind `inventory-preview`: what the file is, and what its import would do. */
export const inventoryPreview = z.object({
  uploadId: id,
  fileName: z.string(),
  source: localised.nullable(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  dayFormat: z.string().nullable(),
  headings: z.array(z.string()),
  fields: z.array(z.object({ field: inventoryField, title: localised })).meta({ description: 'that can be mapped' }),
  mapping: z
    .partialRecord(inventoryField, z.string())
    .meta({ description: 'used, or proposed where a person has to choose' }),
  choices: choicesShape.meta({ description: 'with which the file was read' }),
  remembered: z.boolean().meta({ description: 'the choices are those of an earlier file with the same headings' }),
  refused: z
    .object({ code: z.string(), messages: z.array(localised) })
    .nullable()
    .meta({ description: 'mapping-needed, mapping-wrong and confirm-dates wait for an answer; the others end it' }),
  takenOn: isoDate.nullable(),
  takenOnFrom: z.enum(['stated', 'latestContact', 'readOn']).nullable(),
  rows: inventoryRows.nullable(),
  devices: count,
  people: count,
  recognised: z.array(z.object({ what: localised, devices: count })).meta({ description: 'Office, by number' }),
  known: z.array(localised).meta({ description: 'what the file has columns for' }),
  rejections: z.array(rejection),
  remarks: z.array(localised),
  replaces: named.nullable().meta({ description: 'of the same kind and day' }),
  standing: standing
    .nullable()
    .meta({ description: 'how it would stand after the import; only one that counts changes the figures' }),
  endsCounting: z.array(named).meta({ description: 'inventories that count now and would not any more' }),
  unchanged: z.boolean().meta({ description: 'exactly this file is in force already' }),
})
export type InventoryPreview = z.infer<typeof inventoryPreview>

/** The result of a job of the kind `inventory-import`. */
export const inventoryImported = z.object({
  snapshotId: id,
  outcome: z.enum(['imported', 'replaced', 'unchanged']),
  takenOn: isoDate,
  devices: count,
})
export type InventoryImported = z.infer<typeof inventoryImported>

/** One inventory: where a figure comes from. */
export const inventorySnapshot = z.object({
  id,
  fileName: z.string(),
  sha256: z.string(),
  source: localised,
  takenOn: isoDate,
  takenOnFrom: z.enum(['stated', 'latestContact', 'readOn']),
  encoding: z.string(),
  dayFormat: z.string().nullable(),
  rows: inventoryRows,
  devices: count,
  known: z.array(localised),
  rejections: z.array(rejection).meta({ description: 'the first 200; rows.rejected has the total' }),
  remarks: z.array(localised),
  importedBy: personRef.nullable(),
  importedAt: instant,
  standing: standing.meta({
    description:
      'counts: part of the figures; later: a later one of its kind counts; old: too old beside the others; removed: taken back',
  }),
})
export type InventorySnapshotView = z.infer<typeof inventorySnapshot>

const support = z.object({
  checkedAt: isoDate.meta({ description: 'the day up to which the dates of support are complete' }),
  devices: count,
  withOffice: count,
  supported: count,
  ended: count,
  unknown: count,
  withoutOffice: count,
  notLookedAt: count,
  groups: z.array(
    z.object({
      label: localised,
      generation: z.enum(GENERATIONS).nullable(),
      technology: z.enum(TECHNOLOGIES).nullable(),
      channel: z.enum(CHANNELS).nullable(),
      version: z.string().nullable(),
      status: supportStatus,
      reason: localised,
      endsOn: isoDate.nullable(),
      atLeast: z.boolean().meta({ description: 'the day is the earliest on which support can end' }),
      devices: count,
      people: count,
    }),
  ),
  endedSystems: z.array(
    z.object({ family: z.enum(SYSTEM_FAMILIES), label: localised, devices: count, endedOn: isoDate }),
  ),
  sources: z.array(z.object({ title: z.string(), checkedAt: isoDate })),
})

const byState = z.record(z.enum(INSTALLED_STATES), z.object({ active: count, notActive: count }))

/** Installed beside active: the people of the newest usable usage report, and the best device of each. */
const besideActive = z.object({
  month,
  definition: localised,
  people: count,
  active: count,
  installed: count,
  installedNotActive: count,
  activeWithoutInventory: count,
  notTold: count.meta({ description: 'on no device, or on one nobody looked into: unknown, not "not installed"' }),
  covered: z.boolean().meta({ description: 'the inventories tell of at least 90 % of these people' }),
  byState,
  unmatched: z.object({ devicesWithoutPerson: count, accounts: count, notInReport: count }),
})

const segment = z.object({
  value: z.string().nullable(),
  label: localised,
  devices: count,
  apps: count,
  otherOffice: count,
  noOffice: count,
  unclear: count,
  supported: count,
  ended: count,
})

/** What the inventories show, on one day. */
export const inventoryFindings = z.object({
  asOf: isoDate,
  takenFrom: isoDate.meta({ description: 'the oldest of the inventories that count' }),
  takenTo: isoDate,
  devices: count,
  sentences: z.array(z.object({ code: z.string(), tone: z.enum(['good', 'warn', 'bad', 'quiet']), words: localised })),
  support,
  silent: z.object({ heard: count, silent: count, unknown: count, limitDays: count }),
  doubles: z.object({
    total: count,
    first: z.array(z.object({ because: z.enum(['name', 'serial']), shared: z.string(), keys: z.array(z.string()) })),
  }),
  shared: z.array(z.object({ sign: z.enum(SHARED_SIGNS), label: localised, devices: count })),
  changes: z
    .object({
      source: localised,
      from: isoDate,
      to: isoDate,
      added: count,
      gone: count,
      stayed: count,
      gainedApps: count,
      lostApps: count,
      unknown: count,
    })
    .nullable(),
  beside: besideActive.nullable(),
  besideMissing: localised.nullable().meta({ description: 'why installed cannot stand beside active' }),
  segments: z.array(
    z.object({ by: z.enum(DEVICE_SEGMENTATIONS), label: localised, total: count, groups: z.array(segment) }),
  ),
})
export type InventoryFindings = z.infer<typeof inventoryFindings>

/** An answer to the remediation questionnaire that the inventories suggest. Never taken by itself. */
export const answerProposal = z.object({
  questionId: z.enum(QUESTION_IDS),
  question: localised,
  values: z.array(listed(z.string())),
  basis: z.enum(['whole', 'part']),
  known: count,
  devices: count,
  evidence: z.array(localised),
  answer: z
    .object({
      decision: z.enum(['accepted', 'declined']),
      values: z.array(listed(z.string())),
      by: personRef.nullable(),
      at: instant,
      differs: z.boolean().meta({ description: 'the inventories now suggest something else' }),
    })
    .nullable(),
})
export type AnswerProposalView = z.infer<typeof answerProposal>

export const inventoryOverview = z.object({
  tenantId: id,
  snapshots: z.array(inventorySnapshot).meta({ description: 'newest import first' }),
  findings: inventoryFindings.nullable().meta({ description: 'null: no inventory counts' }),
  proposals: z.array(answerProposal),
  may: z.object({ import: z.boolean(), answer: z.boolean() }),
})
export type InventoryOverview = z.infer<typeof inventoryOverview>

export const deviceSort = z.enum(['name', 'office', 'support', 'system', 'lastSeen', 'people'])
export type DeviceSort = z.infer<typeof deviceSort>
export const deviceSign = z.enum(['silent', 'double', 'shared', 'addIns', 'macros'])
export type DeviceSign = z.infer<typeof deviceSign>

/** What a list of devices may be narrowed to; the CSV takes the same. `(none)` finds those that do not say it. */
export const deviceFilter = {
  search: text(100).optional().meta({ description: 'letters of the name, the serial number or the model' }),
  state: deviceState.optional(),
  support: deviceSupport.optional(),
  generation: z
    .enum([...GENERATIONS, '(none)'])
    .optional()
    .meta({ description: 'of any suite on the device, also of one beside the Apps' }),
  technology: z
    .enum([...TECHNOLOGIES, '(none)'])
    .optional()
    .meta({ description: 'of the suite of that generation' }),
  channel: z.enum([...CHANNELS, '(none)']).optional(),
  version: text(20).optional(),
  system: z.enum([...SYSTEM_FAMILIES, '(none)']).optional(),
  sign: deviceSign.optional(),
  unit: text(200).optional(),
  site: text(200).optional(),
  model: text(200).optional(),
  sort: deviceSort.default('name'),
  descending: z.stringbool().or(z.boolean()).default(false),
}
const filterShape = z.object(deviceFilter)
export type DeviceFilter = z.infer<typeof filterShape>

export const deviceRow = z.object({
  key: z.string().meta({ description: 'names the device in this tenant' }),
  name: z.string(),
  state: deviceState,
  office: localised.nullable(),
  channel: localised.nullable(),
  version: z.string().nullable(),
  support: deviceSupport,
  supportEndsOn: isoDate.nullable(),
  system: localised.nullable(),
  lastSeen: isoDate.nullable(),
  people: count.meta({ description: 'different people seen on it' }),
  signs: z.array(deviceSign),
})
export type DeviceRowView = z.infer<typeof deviceRow>

export const deviceDetails = deviceRow.extend({
  id: z.string().nullable(),
  serial: z.string().nullable(),
  model: z.string().nullable(),
  unit: z.string().nullable(),
  site: z.string().nullable(),
  processor: localised.nullable(),
  virtual: z.boolean().nullable(),
  shared: localised.nullable(),
  products: z
    .array(
      z.object({
        name: localised,
        assumed: z.boolean(),
        technology: localised.nullable(),
        architecture: localised.nullable(),
        channel: localised.nullable(),
        version: z.string().nullable(),
        build: z.string().nullable(),
        support: z.object({ status: supportStatus, reason: localised, endsOn: isoDate.nullable() }).nullable(),
      }),
    )
    .nullable()
    .meta({ description: 'null: nobody looked, empty: there is no Office' }),
  languages: z.array(z.string()).nullable(),
  addIns: z.array(z.object({ name: z.string(), app: z.string().nullable() })).nullable(),
  hasAddIns: z.boolean().nullable(),
  usesMacros: z.boolean().nullable(),
  doubles: z.array(z.object({ because: z.enum(['name', 'serial']), key: z.string(), name: z.string() })),
  seenIn: z.array(z.object({ snapshotId: id, source: localised, takenOn: isoDate, counts: z.boolean() })),
})
export type DeviceDetails = z.infer<typeof deviceDetails>

const uploadPlace = { ...place, uploadId: id }
const snapshotPlace = { ...place, snapshotId: id }
const job = z.object({ jobId: id })

export const inventory = {
  overview: read('/customers/{customerId}/tenants/{tenantId}/inventory', {
    summary: 'Inventories of a tenant, what they show, and the answers they suggest',
    tag,
    input: place,
    output: inventoryOverview,
  }),
  preview: act('/customers/{customerId}/tenants/{tenantId}/inventory/uploads/{uploadId}/preview', {
    summary: 'Read an uploaded file again, with what a person has chosen; the job’s result is the preview',
    tag,
    input: { ...uploadPlace, ...inventoryChoices },
    output: job,
  }),
  import: act('/customers/{customerId}/tenants/{tenantId}/inventory/uploads/{uploadId}/import', {
    summary: 'Import an uploaded file as it was previewed; all of it or nothing',
    tag,
    input: { ...uploadPlace, ...inventoryChoices },
    output: job,
  }),
  cancel: act('/customers/{customerId}/tenants/{tenantId}/inventory/uploads/{uploadId}', {
    summary: 'Throw an uploaded file away; nothing of it is kept',
    tag,
    method: 'DELETE',
    input: uploadPlace,
    output: z.object({}),
  }),
  removeSnapshot: act('/customers/{customerId}/tenants/{tenantId}/inventory/snapshots/{snapshotId}', {
    summary: 'Take an inventory back; it can be restored for 30 days. One that is back already stays so',
    tag,
    method: 'DELETE',
    input: snapshotPlace,
    output: inventoryOverview,
  }),
  restoreSnapshot: act('/customers/{customerId}/tenants/{tenantId}/inventory/snapshots/{snapshotId}/restore', {
    summary: 'Bring back an inventory that was taken back or replaced. One that is in force already stays so',
    tag,
    input: snapshotPlace,
    output: inventoryOverview,
  }),
  devices: read('/customers/{customerId}/tenants/{tenantId}/inventory/devices', {
    summary: 'Devices of a tenant, as all of its inventories together know them',
    tag,
    input: { ...place, ...deviceFilter, ...pageInput },
    output: pageOf(deviceRow),
  }),
  device: read('/customers/{customerId}/tenants/{tenantId}/inventory/devices/{deviceKey}', {
    summary: 'One device with its Office products, their support, and the inventories that name it',
    tag,
    input: { ...place, deviceKey: z.string().max(500) },
    output: deviceDetails,
  }),
  answer: act('/customers/{customerId}/tenants/{tenantId}/inventory/proposals/{questionId}', {
    summary: 'Accept or decline a proposed answer; the values are those that were shown',
    tag,
    input: {
      ...place,
      questionId: z.enum(QUESTION_IDS),
      decision: z.enum(['accepted', 'declined']),
      values: z.array(text(50)).max(20),
    },
    output: inventoryOverview,
  }),
  withdrawAnswer: act('/customers/{customerId}/tenants/{tenantId}/inventory/proposals/{questionId}', {
    summary: 'Take back that a proposed answer was accepted or declined. Where nobody answered nothing changes',
    tag,
    method: 'DELETE',
    input: { ...place, questionId: z.enum(QUESTION_IDS) },
    output: inventoryOverview,
  }),
}
