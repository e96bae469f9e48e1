export { labelOfAnswer, QUESTION_LABELS } from './answers/labels.ts'
export {
  type CombinedInventories,
  type ProposalOptions,
  proposeAnswers,
  proposeFromCombined,
} from './answers/propose-answers.ts'
export type { AnswerProposal, QuestionId } from './answers/types.ts'
export { QUESTION_IDS } from './answers/types.ts'
export type {
  AddIn,
  Architecture,
  Channel,
  Device,
  Generation,
  OfficeInstall,
  OfficeKind,
  OperatingSystem,
  SystemFamily,
  Technology,
} from './device.ts'
export { CHANNELS, GENERATIONS, OFFICE_KINDS, SYSTEM_FAMILIES, TECHNOLOGIES } from './device.ts'
export type { InventoryChanges } from './findings/changes-between.ts'
export { changesBetween } from './findings/changes-between.ts'
export { combineSnapshots, combining } from './findings/combine.ts'
export type { DeviceSegment, DeviceSegmentation } from './findings/device-segments.ts'
export { DEVICE_SEGMENTATIONS, deviceSegments } from './findings/device-segments.ts'
export type { DeviceSupport, DeviceSupportReading } from './findings/device-support.ts'
export { DEVICE_SUPPORT, supportOfDevice } from './findings/device-support.ts'
export type {
  InstalledBesideActive,
  InstalledState,
  JoinRefusal,
  PersonInUsage,
} from './findings/installed-beside-active.ts'
export {
  INSTALLED_STATES,
  installedBesideActive,
  isInstalled,
  stateOfDevice,
  statesOfPeople,
} from './findings/installed-beside-active.ts'
export type { SharedSign } from './findings/shared-devices.ts'
export { SHARED_SIGNS, sharedDevices, sharedSignOf } from './findings/shared-devices.ts'
export type { DoubleDevices, Silence } from './findings/silent-and-double.ts'
export { doubleDevices, silenceOf } from './findings/silent-and-double.ts'
export { hasApps, suitesOf } from './findings/suite-of.ts'
export type { SupportGroup, SupportSummary } from './findings/support-summary.ts'
export { supportSummary } from './findings/support-summary.ts'
export { explainSupport } from './lifecycle/explain-support.ts'
export { LIFECYCLE } from './lifecycle/lifecycle.ts'
export type { Support, SupportReason } from './lifecycle/support-of.ts'
export { supportJudge, supportOf, versionOf } from './lifecycle/support-of.ts'
export type {
  AppsRelease,
  ChannelTerm,
  ClosedChannel,
  GenerationSupport,
  LifecycleSource,
  LifecycleTable,
  ServicedChannel,
  SystemSupport,
} from './lifecycle/types.ts'
export { sayInventory } from './messages/say.ts'
export type { Language, Note, Text } from './notes.ts'
export type { DayFormat, SlashOrder } from './reading/day-text.ts'
export type { Field, FieldDefinition } from './reading/fields.ts'
export { FIELD_DEFINITIONS, FIELDS, normalHeading } from './reading/fields.ts'
export type { Mapping } from './reading/mapping.ts'
export { problemsOfMapping, suggestMapping } from './reading/mapping.ts'
export { readInventory } from './reading/read-inventory.ts'
export type { InventorySourceId } from './reading/sources.ts'
export { titleOfSource } from './reading/sources.ts'
export type {
  InventoryReading,
  InventoryReadOptions,
  InventoryRefusal,
  InventoryRefusalCode,
} from './reading/types.ts'
export { MAX_INVENTORY_REJECTIONS } from './reading/types.ts'
export type { InventorySettings } from './settings.ts'
export { DEFAULT_INVENTORY_SETTINGS } from './settings.ts'
export type { InventoryFile, InventoryRejection, InventoryRowCounts, InventorySnapshot } from './snapshot.ts'
export {
  ARCHITECTURE_LABELS,
  CHANNEL_LABELS,
  GENERATION_LABELS,
  INSTALLED_LABELS,
  KIND_LABELS,
  SHARED_LABELS,
  SYSTEM_LABELS,
  TECHNOLOGY_LABELS,
} from './vocabulary.ts'
export { isPrincipalName, isPseudonym } from './words/people.ts'
