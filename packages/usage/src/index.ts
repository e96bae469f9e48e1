export { type ArchiveEntry, ArchiveError, archiveEntries, mayBeReport } from './archive/archive-entries.ts'
export { formatCount, formatDay, formatMonth, formatPoints, formatRate } from './formatting.ts'
export { say } from './messages/say.ts'
export { describeDefinition, describeVerdict } from './months/describe.ts'
export type { Figure } from './months/figure.ts'
export { monthsOf } from './months/months-of.ts'
export { DEFINITION_WORDS } from './months/sentences.ts'
export { isClosed, seriesOf } from './months/series-of.ts'
export type {
  FigurePoint,
  GrowthBase,
  MonthProvenance,
  RawVerdict,
  SeriesPoint,
  UsageMonth,
  UsageSeries,
  UsageVerdict,
  VerdictState,
} from './months/types.ts'
export { verdictOf } from './months/verdict-of.ts'
export type { Language, Note } from './notes.ts'
export { PRESET_IDS, PRESETS, type Preset, type PresetId, presetOf, settingsOfPreset } from './presets.ts'
export type { AppPeople, AppPerson } from './reading/app-people.ts'
export { APP_USER_DETAIL_HEADINGS } from './reading/columns.ts'
export type { TextDecoding } from './reading/decoding.ts'
export { announcedEncoding, decodingOf, LineTooLongError } from './reading/decoding.ts'
export type { FilePart } from './reading/file-part.ts'
export { binaryImpostor, impostorIn, isZip } from './reading/impostors.ts'
export type { AppUserDetailReading, ReportFileReading, ReportReading } from './reading/read-report.ts'
export { joinPages, readPage, readReport } from './reading/read-report.ts'
export { readUsageReport } from './reading/read-usage-report.ts'
export type { RecordView } from './reading/records.ts'
export { RecordScanner, splitLine, unwrapping } from './reading/records.ts'
export { reportOf } from './reading/reports.ts'
export { monthOfRefresh } from './reading/snapshot-of.ts'
export type {
  DateFormat,
  Delimiter,
  Encoding,
  ReadOptions,
  ReadProgress,
  Refusal,
  RefusalCode,
  Rejection,
  UsageFileReading,
  UsageSnapshotReading,
} from './reading/types.ts'
export { MAX_REJECTIONS } from './reading/types.ts'
export { isAppsProduct } from './reports/activation-forms.ts'
export type * from './reports/readings.ts'
export { DEVICES, SERVICES } from './reports/readings.ts'
export { faultsOfSettings, overriddenSettings } from './setting-rules.ts'
export type { Denominator, Numerator, UsageSettings } from './settings.ts'
export { DEFAULT_USAGE_SETTINGS, DENOMINATORS, NUMERATORS } from './settings.ts'
export type { App, Concealment, Platform, RowCounts, SnapshotSource, UsageSnapshot } from './snapshot.ts'
export { APP_USER_DETAIL, APPS, PLATFORMS } from './snapshot.ts'
export { type Cohorts, cohortsOf, type Stability } from './verdict/cohorts.ts'
export { confirm, confirmedOf } from './verdict/confirm.ts'
export { activityOf, isActive, type MonthPeople } from './verdict/people.ts'
export {
  BREAK_KINDS,
  type BreakKind,
  type Cause,
  CONFIRMED_STATES,
  type Cohort,
  type Confirmation,
  type ConfirmedPoint,
  type ConfirmedSeries,
  type ConfirmedState,
  type DataBreak,
  type EntitlementStep,
  type Evidence,
  type JudgedGrowth,
  NO_EVIDENCE,
  type NoGrowth,
  type Qualifier,
  type Standing,
  type StateChange,
} from './verdict/types.ts'
