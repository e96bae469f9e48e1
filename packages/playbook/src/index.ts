export type { NoteWish } from './decide/note.ts'
export { decideNote, NEXT_ACTION_LENGTH } from './decide/note.ts'
export type { NotePartsWish } from './decide/note-parts.ts'
export { decideNoteParts } from './decide/note-parts.ts'
export type { PilotDecision, PilotProblem, PilotRecord, PilotWish } from './decide/pilot.ts'
export { decidePilot, noPilot, PILOT_DEVICES, pilotWarnings } from './decide/pilot.ts'
export type { Actor, Refusal, RefusalCode } from './decide/refusal.ts'
export { refusalCodes } from './decide/refusal.ts'
export type { SkipDecision, SkipWish } from './decide/skip.ts'
export { decideRevokeSkip, decideSkip, EVIDENCE_LENGTH } from './decide/skip.ts'
export type { TaskStatusDecision, TaskStatusWish } from './decide/task-status.ts'
export { decideTaskStatus } from './decide/task-status.ts'
export type { UsageStatusDecision, UsageStatusEffect, UsageStatusHistoryEntry } from './decide/usage-status.ts'
export { decideUsageStatus } from './decide/usage-status.ts'
export type { UsageStatusChange, UsageStatusContext, UsageStatusFields } from './decide/usage-status-change.ts'
export type {
  UsageStatusProblem,
  UsageStatusProblemCode,
  UsageStatusProblemField,
} from './decide/usage-status-problems.ts'
export { usageStatusProblemCodes } from './decide/usage-status-problems.ts'
export { evaluationForCustomer } from './evaluate/audience.ts'
export { isActive, stageOf } from './evaluate/context.ts'
export { MILESTONE_PERCENT, MILESTONE_SEATS, MILESTONE_USERS } from './evaluate/done.ts'
export { evaluate } from './evaluate/evaluate.ts'
export type {
  AnswerFact,
  Confirmation,
  ContactFacts,
  DeliveryFacts,
  EngagementFacts,
  EntitlementRecord,
  Facts,
  ForecastFact,
  MeetingFacts,
  NoteFact,
  ProposalFact,
  Skip,
  TaskFact,
  UsageFacts,
  UsageVerdict,
  UsageVerdictState,
} from './evaluate/facts.ts'
export { noContacts, noMeetings, nothingKnown, nothingRecorded } from './evaluate/facts.ts'
export { noteDue } from './evaluate/note-due.ts'
export type { MovedTask, MovePreview } from './evaluate/preview-move.ts'
export { previewMove } from './evaluate/preview-move.ts'
export { missingFields, surplusFields } from './evaluate/record-demands.ts'
export type {
  ActionKind,
  ActivityState,
  DataFieldState,
  DoneState,
  Evaluation,
  Finding,
  GateConditionState,
  GateState,
  LinkTarget,
  NextAction,
  QuestionState,
  Severity,
  TaskState,
  Urgency,
} from './evaluate/result.ts'
export { actionKinds, urgencies } from './evaluate/result.ts'
export { figureSentence, isAtTarget, isStable, isStalled } from './evaluate/usage-state.ts'
export type { IntentRating, RatedIntent } from './intent/rate.ts'
export { INTENT_LENGTH, rateIntentNote } from './intent/rate.ts'
export { intentStarters } from './intent/starters.ts'
export type { Locale, Localised } from './localised.ts'
export { locales } from './localised.ts'
export type { TechnicalConcern, TechnicalNote } from './notes/technical-note.ts'
export { parseTechnicalNote, prefixesIn, printTechnicalNote } from './notes/technical-note.ts'
export type { Activity, ActivityFact } from './playbook/activity.ts'
export { activityFacts } from './playbook/activity.ts'
export { forAudience } from './playbook/audience.ts'
export { newestPlaybook, playbookOf, playbooks } from './playbook/catalogue.ts'
export type { FieldDifference, PlaybookDifference, PlaybookPart } from './playbook/compare.ts'
export { comparePlaybooks, fieldLabels, playbookParts } from './playbook/compare.ts'
export type { TaskCondition } from './playbook/condition.ts'
export type { Audience, Content } from './playbook/content.ts'
export { audiences, wordsFor } from './playbook/content.ts'
export { coreOnboarding } from './playbook/core-onboarding/index.ts'
export type { Gate, GateCondition } from './playbook/gate.ts'
export type { LaneId, TaskId } from './playbook/ids.ts'
export { stepByPrinted, taskName, taskOf } from './playbook/lookup.ts'
export type {
  CompletionRule,
  Playbook,
  PlaybookTask,
  Process,
  Revision,
  Service,
  SkipRule,
  Step,
} from './playbook/model.ts'
export { completionRules } from './playbook/model.ts'
export type { PlaybookProblem } from './playbook/problems.ts'
export type { Branch, BranchTarget, Question, QuestionEvidence } from './playbook/question.ts'
export { questionEvidences } from './playbook/question.ts'
export { standaloneApps } from './playbook/standalone-apps/index.ts'
export { standaloneAppsVersion1 } from './playbook/standalone-apps/version-1/index.ts'
export { validatePlaybook } from './playbook/validate.ts'
export type { BusinessReasonId } from './vocabulary/business-reasons.ts'
export { businessReasonIds, businessReasons } from './vocabulary/business-reasons.ts'
export type { CloudId } from './vocabulary/clouds.ts'
export { cloudIds, clouds } from './vocabulary/clouds.ts'
export { contactRoleMeanings } from './vocabulary/contact-role-meanings.ts'
export type { ContactRole, ContactRoleId, ContactSideId } from './vocabulary/contact-roles.ts'
export { contactRoleIds, contactRoles, contactSideIds, contactSides } from './vocabulary/contact-roles.ts'
export type { DataField, DataFieldId } from './vocabulary/data-fields.ts'
export { dataFieldIds, dataFields } from './vocabulary/data-fields.ts'
export type { Demand, DemandedFieldId, Stage } from './vocabulary/demands.ts'
export { demandedFieldIds, demandedFields, demandsOf } from './vocabulary/demands.ts'
export type { DoneLevel, DoneLevelId } from './vocabulary/done-levels.ts'
export { doneLevelIds, doneLevels } from './vocabulary/done-levels.ts'
export type { ForecastMilestone } from './vocabulary/forecast-milestones.ts'
export { forecastMilestoneLabels, forecastMilestones } from './vocabulary/forecast-milestones.ts'
export type { GateId } from './vocabulary/gates.ts'
export { gateIds, gateLabels } from './vocabulary/gates.ts'
export type { MeetingSeries, MeetingSeriesId } from './vocabulary/meeting-series.ts'
export { cadenceOf, meetingSeries, meetingSeriesIds } from './vocabulary/meeting-series.ts'
export type { NoteCategory, NoteCategoryId } from './vocabulary/note-categories.ts'
export { noteCategories, noteCategoryIds } from './vocabulary/note-categories.ts'
export type { ConcernKindId, DeploymentReachId, EngagementPaceId } from './vocabulary/note-parts.ts'
export {
  concernKindIds,
  concernKinds,
  deploymentReaches,
  deploymentReachIds,
  engagementPaceIds,
  engagementPaces,
  enterpriseAdvised,
} from './vocabulary/note-parts.ts'
export type { EnterpriseColourId, NoteStatusId, TechnicalStatusId } from './vocabulary/note-status.ts'
export {
  enterpriseColourIds,
  enterpriseColours,
  technicalStatuses,
  technicalStatusIds,
} from './vocabulary/note-status.ts'
export type { ObligationId } from './vocabulary/obligations.ts'
export { obligationIds, obligations } from './vocabulary/obligations.ts'
export type { OriginId } from './vocabulary/origins.ts'
export { originIds, origins } from './vocabulary/origins.ts'
export type { Phase, PhaseId } from './vocabulary/phases.ts'
export { phaseIds, phases } from './vocabulary/phases.ts'
export type { Reason, ReasonId } from './vocabulary/reason-model.ts'
export { reasonIds } from './vocabulary/reason-model.ts'
export { reasons, reasonsOf } from './vocabulary/reasons.ts'
export { roleAbbreviations } from './vocabulary/role-abbreviations.ts'
export type { Role, RoleId, RoleKind } from './vocabulary/roles.ts'
export { roleIds, roles } from './vocabulary/roles.ts'
export { scenarioMeanings } from './vocabulary/scenario-meanings.ts'
export type { Scenario, ScenarioId } from './vocabulary/scenarios.ts'
export { scenarioIds, scenarios } from './vocabulary/scenarios.ts'
export type { ServicePhase, ServicePhaseId } from './vocabulary/service-phases.ts'
export { servicePhaseIds, servicePhases } from './vocabulary/service-phases.ts'
export type { SkipReason, SkipReasonId } from './vocabulary/skip-reasons.ts'
export { skipReasonIds, skipReasons } from './vocabulary/skip-reasons.ts'
export type { SourceMark } from './vocabulary/source.ts'
export type { SplitApprovalId, SplitReason, SplitReasonId } from './vocabulary/split.ts'
export { splitApprovalIds, splitApprovals, splitReasonIds, splitReasons } from './vocabulary/split.ts'
export type { TaskStatus, TaskStatusGroup, TaskStatusId } from './vocabulary/task-status.ts'
export { isSettled, taskStatuses, taskStatusIds } from './vocabulary/task-status.ts'
export type { TransitionRule } from './vocabulary/transitions.ts'
export { reachableFrom, transitions } from './vocabulary/transitions.ts'
export type { UsageStatus, UsageStatusId } from './vocabulary/usage-status.ts'
export { usageStatuses, usageStatusIds } from './vocabulary/usage-status.ts'
export type { WorkloadId } from './vocabulary/workloads.ts'
export { workloadIds, workloads } from './vocabulary/workloads.ts'
