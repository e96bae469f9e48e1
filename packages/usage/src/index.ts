export { formatCount, formatDay, formatMonth, formatPoints, formatRate } from './formatting.ts'
export { say } from './messages/say.ts'
export type {
  GrowthBase,
  MonthProvenance,
  RawVerdict,
  SeriesPoint,
  UsageMonth,
  UsageSeries,
  UsageVerdict,
  VerdictState,
} from './months/types.ts'
export type { Language, Note } from './notes.ts'
export { readUsageReport } from './reading/read-usage-report.ts'
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
export type { Denominator, Numerator, UsageSettings } from './settings.ts'
export { DEFAULT_USAGE_SETTINGS, DENOMINATORS, NUMERATORS } from './settings.ts'
export type { App, Concealment, Platform, RowCounts, SnapshotSource, UsageSnapshot } from './snapshot.ts'
export { APP_USER_DETAIL, APPS, PLATFORMS } from './snapshot.ts'
