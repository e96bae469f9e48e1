import type {
  Device,
  DeviceSupport,
  Field,
  InstalledState,
  InventoryRejection,
  InventoryRowCounts,
  InventorySnapshot,
  InventorySourceId,
  Mapping,
  Note,
  QuestionId,
  SharedSign,
  SlashOrder,
} from '@lotse/inventory'
import { bigint, boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Inventories of devices, and what they say together. */

export const inventoryUpload = schema.table('inventory_upload', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  name: text('name').notNull(),
  mediaType: text('media_type').notNull(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
  sha256: text('sha256').notNull(),
  uploadedBy: uuid('uploaded_by'),
  uploadedAt: moment('uploaded_at').notNull(),
})

export const inventoryMapping = schema.table('inventory_mapping', {
  customerId: customerId(),
  headingsKey: text('headings_key').notNull(),
  mapping: jsonb('mapping').$type<Mapping>(),
  listsAllSoftware: boolean('lists_all_software').notNull().default(false),
  slashes: text('slashes').$type<SlashOrder>(),
  changedAt: moment('changed_at').notNull(),
  changedBy: uuid('changed_by'),
})

export const inventorySnapshot = schema.table('inventory_snapshot', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  source: text('source').$type<InventorySourceId>().notNull(),
  series: text('series').notNull(),
  takenOn: day('taken_on').notNull(),
  takenOnFrom: text('taken_on_from').$type<InventorySnapshot['takenOnFrom']>().notNull(),
  fileName: text('file_name').notNull(),
  sha256: text('sha256').notNull(),
  encoding: text('encoding').notNull(),
  dayFormat: text('day_format'),
  devices: integer('devices').notNull(),
  rowCounts: jsonb('row_counts').$type<InventoryRowCounts>().notNull(),
  fields: jsonb('fields').$type<readonly Field[]>().notNull(),
  allSoftware: boolean('all_software').notNull(),
  mapping: jsonb('mapping').$type<Mapping>().notNull(),
  rejections: jsonb('rejections').$type<readonly InventoryRejection[]>().notNull(),
  remarks: jsonb('remarks').$type<readonly Note[]>().notNull(),
  importedBy: uuid('imported_by'),
  importedAt: moment('imported_at').notNull(),
  replacedAt: moment('replaced_at'),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
})

export const inventoryDevice = schema.table('inventory_device', {
  customerId: customerId(),
  snapshotId: uuid('snapshot_id').notNull(),
  key: text('key').notNull(),
  said: jsonb('said').$type<Device>().notNull(),
})

export const inventoryEstate = schema.table('inventory_estate', {
  customerId: customerId(),
  tenantId: uuid('tenant_id').notNull(),
  key: text('key').notNull(),
  name: text('name').notNull(),
  sortName: text('sort_name').notNull(),
  state: text('state').$type<Exclude<InstalledState, 'noDevice'>>().notNull(),
  support: text('support').$type<DeviceSupport>().notNull(),
  supportEndsOn: day('support_ends_on'),
  generation: text('generation'),
  channel: text('channel'),
  version: text('version'),
  system: text('system'),
  unit: text('unit'),
  site: text('site'),
  model: text('model'),
  serial: text('serial'),
  lastSeen: day('last_seen'),
  people: integer('people').notNull(),
  isSilent: boolean('is_silent').notNull(),
  isDouble: boolean('is_double').notNull(),
  shared: text('shared').$type<SharedSign>(),
  hasAddIns: boolean('has_add_ins'),
  usesMacros: boolean('uses_macros'),
  said: jsonb('said').$type<Device>().notNull(),
})

export const inventoryPerson = schema.table('inventory_person', {
  customerId: customerId(),
  tenantId: uuid('tenant_id').notNull(),
  person: text('person').notNull(),
  state: text('state').$type<InstalledState>().notNull(),
})

export const inventoryStanding = schema.table('inventory_standing', {
  customerId: customerId(),
  tenantId: uuid('tenant_id').notNull(),
  builtAt: moment('built_at').notNull(),
  judgedOn: day('judged_on').notNull(),
  datesCheckedAt: day('dates_checked_at').notNull(),
  devices: integer('devices').notNull(),
  takenFrom: day('taken_from'),
  takenTo: day('taken_to'),
})

export const inventoryProposalAnswer = schema.table('inventory_proposal_answer', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  questionId: text('question_id').$type<QuestionId>().notNull(),
  decision: text('decision').$type<'accepted' | 'declined'>().notNull(),
  answerValues: text('answer_values').array().notNull(),
  evidence: jsonb('evidence').$type<readonly Note[]>().notNull(),
  givenBy: uuid('given_by'),
  givenAt: moment('given_at').notNull(),
  withdrawnAt: moment('withdrawn_at'),
  withdrawnBy: uuid('withdrawn_by'),
})
