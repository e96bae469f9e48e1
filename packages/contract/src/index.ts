import { acceleration } from './acceleration.ts'
import { adoption } from './adoption.ts'
import { annotations } from './annotations.ts'
import { communication } from './communication.ts'
import { configurations } from './configurations.ts'
import { connectionRoutes as connection } from './connection.ts'
import { contacts } from './contacts.ts'
import { customerList } from './customer-list.ts'
import { customers } from './customers.ts'
import { dataQuality } from './data-quality.ts'
import { decisions } from './decisions.ts'
import { delivery } from './delivery.ts'
import { documents } from './documents.ts'
import { engagements } from './engagements.ts'
import { endpointListRoutes as endpointLists, evidenceRoutes as evidence } from './evidence.ts'
import { expertRequestRoutes as expertRequests } from './expert-requests.ts'
import { history } from './history.ts'
import { insights } from './insights.ts'
import { intuneUploads } from './intune-uploads.ts'
import { inventory } from './inventory.ts'
import { jobs } from './jobs.ts'
import { mail } from './mail.ts'
import { meetings } from './meetings.ts'
import { myWork } from './my-work.ts'
import { notes } from './notes.ts'
import { noticeSettings } from './notice-settings.ts'
import { notices } from './notices.ts'
import { outsideHelp } from './outside-help.ts'
import { packages } from './packages.ts'
import { people } from './people.ts'
import { personalLinks } from './personal-links.ts'
import { playbooks } from './playbooks.ts'
import { portalImport } from './portal-import.ts'
import { portfolio } from './portfolio.ts'
import { remediationRoutes as remediation } from './remediation.ts'
import { remediationTemplates } from './remediation-templates.ts'
import { rings } from './rings.ts'
import { session } from './session.ts'
import { settings } from './settings.ts'
import { solutions } from './solutions.ts'
import { timeEntries } from './task-work.ts'
import { trash } from './trash.ts'
import { usage } from './usage.ts'
import { usageImports, usageReadings } from './usage-import.ts'
import { usagePeople } from './usage-people.ts'
import { usageStatusRoutes as usageStatus } from './usage-status.ts'
import { usageVerdict } from './usage-verdict.ts'
import { workshop } from './workshop.ts'

/** The whole API, route by route. The server implements it, the web app and scripts call it, OpenAPI describes it. */
export const contract = {
  session,
  people,
  customers,
  portfolio,
  engagements,
  meetings,
  notes,
  contacts,
  decisions,
  documents,
  usage,
  connection,
  annotations,
  usageImports,
  usageReadings,
  usagePeople,
  usageStatus,
  inventory,
  usageVerdict,
  remediation,
  remediationTemplates,
  rings,
  personalLinks,
  mail,
  notices,
  noticeSettings,
  evidence,
  endpointLists,
  solutions,
  insights,
  history,
  jobs,
  settings,
  customerList,
  portalImport,
  timeEntries,
  delivery,
  playbooks,
  myWork,
  dataQuality,
  workshop,
  configurations,
  adoption,
  communication,
  outsideHelp,
  packages,
  intuneUploads,
  expertRequests,
  acceleration,
  trash,
}
export type Contract = typeof contract

export * from './acceleration.ts'
export * from './acceleration-views.ts'
export * from './adoption.ts'
export type {
  AdoptionCapacity,
  AdoptionEffect,
  AdoptionGroup,
  AdoptionMaterial,
  AdoptionMaterialForm,
  AdoptionMaterialLicence,
  AdoptionPart,
  AdoptionPerson,
  Barrier,
  Conversation,
  ConversationChange,
  ConversationKind,
  GroupChange,
  LoggedObjection,
  MaterialChange,
  MiniWorkshop,
  MiniWorkshopChange,
  ObjectionChange,
  ObjectionFact,
  ObjectionSettled,
  PersonChange,
  WorkshopFunnel,
  WorkshopMeasure,
} from './adoption-entries.ts'
export * from './annotations.ts'
export * from './communication.ts'
export {
  type ChangedDecision,
  type Configuration,
  type ConfigurationComparison,
  type ConfigurationFile,
  type ConfigurationFilePurpose,
  type ConfigurationFrom,
  type ConfigurationOrigin,
  type ConfigurationPurpose,
  type ConfigurationRow,
  type ConfigurationTemplate,
  type ConfigurationVersionHead,
  configurationOrigins,
  configurationPurposes,
  configurationTemplates,
  type Difference,
  type ImportedDecision,
  type TracedPart,
} from './configurations.ts'
export * from './connection.ts'
export * from './contacts.ts'
export * from './customer-list.ts'
export * from './customers.ts'
export * from './data-quality.ts'
export * from './decisions.ts'
export * from './delivery.ts'
export * from './documents.ts'
export * from './engagements.ts'
export * from './evaluation.ts'
export * from './evidence.ts'
export type {
  ExpertRequest,
  ExpertRequestFields,
  ExpertRequestFilter,
  ExpertRequestMoment,
  ExpertRequestRow,
  ExpertRequestView,
} from './expert-requests.ts'
export * from './history.ts'
export type { Insight, InsightLink, InsightRow, InsightState, InsightsHere } from './insights.ts'
export * from './intune-uploads.ts'
export * from './inventory.ts'
export * from './jobs.ts'
export * from './live.ts'
export * from './mail.ts'
export * from './meeting-agenda.ts'
export * from './meetings.ts'
export * from './my-work.ts'
export * from './note-drafts.ts'
export * from './note-structure.ts'
export * from './notes.ts'
export * from './notice-settings.ts'
export * from './notices.ts'
export * from './outside-help.ts'
export type {
  AccountMessage,
  CompatCase,
  CompatCaseChange,
  CompatCaseMoveInput,
  MessageChange,
  MessageDelivery,
  Referral,
  ReferralChange,
  ReferralMoveInput,
} from './outside-help-entries.ts'
export * from './packages.ts'
export * from './people.ts'
export * from './personal-links.ts'
export * from './playbook-content.ts'
export * from './playbooks.ts'
export * from './portal-import.ts'
export * from './portfolio.ts'
export * from './portfolio-columns.ts'
export * from './problems.ts'
export * from './remediation.ts'
export type { TemplatePart, TemplatePreviewView, TemplateSummary, TemplateVersion } from './remediation-templates.ts'
export * from './remediation-workbook.ts'
export type { Ring, RingChange, RingCriterion } from './ring-entries.ts'
export { MOST_DEVICE_NAMES } from './ring-entries.ts'
export type {
  FailureChange,
  PilotProposalView,
  PilotTrait,
  ProgressChange,
  RingFailure,
  RingProgressEntry,
  RolloutPlanView,
} from './ring-progress.ts'
export * from './rings.ts'
export { ifMatch } from './route.ts'
export * from './session.ts'
export * from './settings.ts'
export * from './shared.ts'
export type {
  Solution,
  SolutionEdition,
  SolutionRow,
  SolutionText,
  SolutionTries,
  SolutionTry,
} from './solutions.ts'
export * from './task-work.ts'
export * from './trash.ts'
export * from './upload-permission.ts'
export * from './usage.ts'
export type { UsageForecastView, UsageStateChange } from './usage-course.ts'
export * from './usage-import.ts'
export {
  type DecompositionView,
  type ExclusionView,
  type FigureSource,
  type FunnelView,
  type Licences,
  type SegmentAttribute,
  type SegmentRowView,
  type Segments,
  segmentAttribute,
  segmentAttributes,
  type TenantFunnel,
} from './usage-people.ts'
export * from './usage-status.ts'
export * from './usage-verdict.ts'
export * from './vocabulary.ts'
export * from './workshop.ts'
