export { type ArchiveEntry, ArchiveError, archiveEntries, mayBeReport } from './archive/archive-entries.ts'
export { type EntitledFigure, entitledFigure, type UserActivity } from './entitlement/entitled-figure.ts'
export { entitlementOf, isEntitledByDetails, isEntitledByPlans } from './entitlement/entitled-users.ts'
export {
  EXCLUSION_KINDS,
  type ExclusionKind,
  type ExclusionRules,
  type Exclusions,
  exclusionsFrom,
} from './entitlement/exclusions.ts'
export { PRODUCT_NAMES, productName } from './entitlement/products.ts'
export { seatsOf } from './entitlement/seats.ts'
export { seatsByTitle } from './entitlement/seats-by-title.ts'
export { APPS_PLANS, type AppsPlan, type PlanKind, planKind } from './entitlement/service-plans.ts'
export type {
  Entitlement,
  LicensedSince,
  LicensedUser,
  NotEntitled,
  ProductSeats,
  SeatCounts,
  SubscribedSku,
} from './entitlement/types.ts'
export { describeForecast, type ForecastSettings, type ForecastWords } from './forecast/describe-forecast.ts'
export type { ErrorPool } from './forecast/errors.ts'
export { type ForecastOptions, forecastOf, neededBy } from './forecast/forecast-of.ts'
export { forecastOfSeries, quietMonthsOf, type SeriesForecastOptions } from './forecast/forecast-series.ts'
export {
  LENGTH_GROUPS,
  type LengthGroup,
  lengthGroupOf,
  SIZE_GROUPS,
  type SizeGroup,
  scoresBy,
  sizeGroupOf,
} from './forecast/groups.ts'
export { FORECAST_METHODS, type ForecastMethod } from './forecast/method.ts'
export { poolsOf } from './forecast/pools.ts'
export { REFERENCE_POOL } from './forecast/reference-pool.ts'
export { restartsOf } from './forecast/restarts.ts'
export { type Compared, type DateScore, type ForecastScore, scoreOf } from './forecast/score.ts'
export {
  type ScoredForecast,
  type ScoredMonth,
  type ScoredReach,
  type ScoringOptions,
  scoreTrials,
} from './forecast/score-trials.ts'
export { type Trial, type TrialOptions, trialsOf } from './forecast/trials.ts'
export type { BandMonth, Forecast, ForecastRecord, NeededPace, Outlook } from './forecast/types.ts'
export { formatCount, formatDay, formatMonth, formatPoints, formatRate } from './formatting.ts'
export { say } from './messages/say.ts'
export { describeDefinition, describeVerdict } from './months/describe.ts'
export { describeProgrammeFigure, describeSettings } from './months/describe-programme.ts'
export type { Figure } from './months/figure.ts'
export { type EntitledPeople, type LicenceCounts, unitsOf } from './months/licences.ts'
export { monthsOf } from './months/months-of.ts'
export { isAboutDenominator } from './months/one-denominator.ts'
export { usersMissing, usersNeeded } from './months/people.ts'
export { knownFigures, type ProgrammeFigure, programmeFiguresOf } from './months/programme-figures.ts'
export { DEFINITION_WORDS } from './months/sentences.ts'
export { isClosed, pointsOf, seriesOf } from './months/series-of.ts'
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
export { windowOf } from './months/window-of.ts'
export type { Language, Note } from './notes.ts'
export { PRESET_IDS, PRESETS, type Preset, type PresetId, presetOf, settingsOfPreset } from './presets.ts'
export { type AppPeople, type AppPerson, activitiesOf } from './reading/app-people.ts'
export { APP_USER_DETAIL_HEADINGS } from './reading/columns.ts'
export type { TextDecoding } from './reading/decoding.ts'
export { announcedEncoding, decodingOf, LineTooLongError } from './reading/decoding.ts'
export type { FilePart } from './reading/file-part.ts'
export { binaryImpostor, impostorIn, isZip } from './reading/impostors.ts'
export { isWhole } from './reading/is-whole.ts'
export type { AppUserDetailReading, ReportFileReading, ReportReading } from './reading/read-report.ts'
export { joinPages, readPage, readReport } from './reading/read-report.ts'
export { readUsageReport } from './reading/read-usage-report.ts'
export type { RecordView } from './reading/records.ts'
export { RecordScanner, splitLine, unwrapping } from './reading/records.ts'
export { reportNamed, reportOf } from './reading/reports.ts'
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
export { funnelOf } from './segments/funnel.ts'
export { segmentTable } from './segments/segment-table.ts'
export type { AlikePeople, Funnel, Remedy, SegmentRow, SegmentTable } from './segments/types.ts'
export { faultsOfSettings, overriddenSettings } from './setting-rules.ts'
export type { Denominator, Numerator, UsageSettings } from './settings.ts'
export { DEFAULT_USAGE_SETTINGS, DENOMINATORS, NUMERATORS } from './settings.ts'
export type { App, Concealment, Platform, RowCounts, SnapshotSource, UsageSnapshot } from './snapshot.ts'
export { APP_USER_DETAIL, APPS, PLATFORMS } from './snapshot.ts'
export { breaksOf } from './verdict/breaks.ts'
export {
  type Cohorts,
  type CountedPeople,
  cohortsOf,
  cohortsOfCounted,
  countsAsCohorts,
  type MatchedPeople,
  type Stability,
} from './verdict/cohorts.ts'
export { confirm, confirmedOf } from './verdict/confirm.ts'
export { type LatestEntry, type SeriesAndLatest, type SeriesEntry, seriesAndLatest } from './verdict/contract.ts'
export { type Decomposition, decompose } from './verdict/decomposition.ts'
export { describeChange } from './verdict/describe-change.ts'
export { describeGrowth, describeState } from './verdict/describe-state.ts'
export { activityOf, isActive, type MonthPeople } from './verdict/people.ts'
export { type PeopleFirst, peopleFirst, wilsonInterval } from './verdict/people-first.ts'
export { isQuiet } from './verdict/quiet.ts'
export { BREAK_NAMES, QUALIFIER_NAMES, STATE_NAMES, WHY_UNKNOWN } from './verdict/sentences.ts'
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
export { type YearBefore, yearBefore } from './verdict/year-before.ts'
