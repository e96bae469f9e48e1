export type {
  AccelerationState,
  CaseOutcome,
  CaseTrigger,
} from './acceleration/case-words.ts'
export {
  accelerationStateLabels,
  accelerationStates,
  caseOutcomeLabels,
  caseOutcomes,
  caseTriggerLabels,
  caseTriggers,
} from './acceleration/case-words.ts'
export type { Cause, CauseId } from './acceleration/causes.ts'
export { causeIds, causes } from './acceleration/causes.ts'
export type { AlertDecision, AlertWish } from './acceleration/decide-alert.ts'
export {
  answerAlert,
  HELPERS as accelerationHelpers,
  LEADS as accelerationLeads,
  POSTPONE_DAYS,
} from './acceleration/decide-alert.ts'
export type { BlockDecision, BlockProblem, BlockWish } from './acceleration/decide-block.ts'
export { blockCase } from './acceleration/decide-block.ts'
export type {
  CaseState,
  CauseDecision,
  CauseWish,
  CloseDecision,
  CloseWish,
  OpenCaseDecision,
  OpenCaseWish,
} from './acceleration/decide-case.ts'
export { closeCase, decideCause, openCase } from './acceleration/decide-case.ts'
export type { StepDecision, StepWish } from './acceleration/decide-step.ts'
export { beginStep, finishStep, leaveOutStep, reopenStep } from './acceleration/decide-step.ts'
export type {
  CourseWithEfforts,
  Effects,
  Following,
  Measure,
  MeasureEffect,
  MonthOfUse,
} from './acceleration/effects.ts'
export { effectsOf, FEW as FEW_MEASUREMENTS } from './acceleration/effects.ts'
export { evidenceMeanings, weightRuleWords } from './acceleration/evidence.ts'
export type { Evidence, EvidenceKind, EvidenceMeaning, EvidenceWeight } from './acceleration/evidence-model.ts'
export { evidenceKinds, evidenceWeightLabels, evidenceWeights } from './acceleration/evidence-model.ts'
export type { AccelerationFacts, AlertAnswer, CaseFacts } from './acceleration/facts.ts'
export type { OpeningAnswers } from './acceleration/opening-questions.ts'
export { noAnswers, openingQuestions } from './acceleration/opening-questions.ts'
export type { PlanFacts, PlanStep, StepDemand, StepFact, StepKey, StepState } from './acceleration/plan-model.ts'
export { stepKeys, stepStateLabels, stepStates } from './acceleration/plan-model.ts'
export type { PlannedStep } from './acceleration/plan-of.ts'
export { planOf } from './acceleration/plan-of.ts'
export { plans } from './acceleration/plans.ts'
export type { CauseReading, CausesRead, ReadEvidence } from './acceleration/read-causes.ts'
export { readCauses } from './acceleration/read-causes.ts'
export type { AccelerationInput, AccelerationStanding } from './acceleration/state.ts'
export { accelerationStanding, DISMISSED_MONTHS } from './acceleration/state.ts'
export type { AccelerationTaskChange } from './acceleration/task.ts'
export { ACCELERATION_TASK, accelerationTask, taskAtClose } from './acceleration/task.ts'
export { CAUSE_DAYS, EFFORT_DAYS, REVIEW_DAYS } from './acceleration/terms.ts'
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
export { evaluate, judge } from './evaluate/evaluate.ts'
export type {
  AnswerFact,
  Confirmation,
  ContactFacts,
  DeliveryFacts,
  EngagementFacts,
  EntitlementRecord,
  ExpertRequestFact,
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
  Judgement,
  LinkTarget,
  NextAction,
  QuestionState,
  Severity,
  TaskState,
  Urgency,
} from './evaluate/result.ts'
export { actionKinds, urgencies } from './evaluate/result.ts'
export { figureSentence, isAtTarget, isStable, isStalled } from './evaluate/usage-state.ts'
export { expertFormProblems } from './expert-request/check-form.ts'
export type { ExpertRequestDays, ExpertTarget, ExpertTargetId, ExpertTurn } from './expert-request/deadlines.ts'
export { expertTargetIds, expertTargets, expertTurn, isExpertTurnOverdue } from './expert-request/deadlines.ts'
export type { ExpertActor, ExpertRequestNow, ExpertStepWish } from './expert-request/decide.ts'
export {
  decideExpertStep,
  EXPERT_SUMMARY_LENGTH,
  expertRequesters,
  expertStepsFor,
  mayEditExpertRequest,
} from './expert-request/decide.ts'
export type { ExpertRequestField } from './expert-request/fields.ts'
export { expertRequestField, expertRequestFields } from './expert-request/fields.ts'
export type { ExpertAgreement, ExpertClosing, ExpertRequestFieldId, ExpertRequestForm } from './expert-request/form.ts'
export { furthestExpertRequest } from './expert-request/furthest.ts'
export { expertLanguages, languageName } from './expert-request/language-name.ts'
export { expertFieldText, printExpertRequest } from './expert-request/print.ts'
export type { ExpertRequestProblem } from './expert-request/problems.ts'
export { expertCountsFrom, expertPartnerKey, warnOfRepeatedTopic } from './expert-request/repeated.ts'
export type { ExpertRequestParty, ExpertRequestStateId } from './expert-request/states.ts'
export { expertRequestParties, expertRequestStateIds, expertRequestStates } from './expert-request/states.ts'
export type { ExpertRequestStepId } from './expert-request/steps.ts'
export { expertRequestStepIds, expertRequestSteps } from './expert-request/steps.ts'
export { printTried } from './expert-request/tried.ts'
export type {
  ExpertRejectionId,
  ExpertRoleId,
  ExpertSegmentId,
  ExpertTopicId,
} from './expert-request/vocabulary.ts'
export {
  expertRejectionIds,
  expertRejections,
  expertRoleIds,
  expertRoles,
  expertRolesFor,
  expertSegmentIds,
  expertSegmentOf,
  expertSegments,
  expertTopicIds,
  expertTopics,
} from './expert-request/vocabulary.ts'
export type { IntentRating, RatedIntent } from './intent/rate.ts'
export { INTENT_LENGTH, rateIntentNote } from './intent/rate.ts'
export { intentStarters } from './intent/starters.ts'
export type { Concerns, Match, Ranked, Reuse } from './library/fit.ts'
export { byFit, helpfulness, matchesOf } from './library/fit.ts'
export type { Affected } from './library/insight.ts'
export { INSIGHT_DAYS, impactOf, isStaleInsight, shareOfTenant } from './library/insight.ts'
export { knownSolutions } from './library/known/index.ts'
export type { KnownName, NameKind } from './library/name-kinds.ts'
export { nameKinds } from './library/name-kinds.ts'
export type { NameHit } from './library/names.ts'
export { findNames, replaceWord } from './library/names.ts'
export { nameKindLabels } from './library/neutral-words.ts'
export type { TriedFact } from './library/search-done.ts'
export { NONE_FITS_LENGTH, searchIsProven } from './library/search-done.ts'
export type { KnownSolution, SolutionWords } from './library/solution.ts'
export { SOLUTION_MONTHS } from './library/solution.ts'
export type { InsightStateId, SurenessId, TryOutcomeId } from './library/words.ts'
export { insightStateIds, insightStates, sureness, surenessIds, tryOutcomeIds, tryOutcomes } from './library/words.ts'
export type { Locale, Localised } from './localised.ts'
export { locales } from './localised.ts'
export type { TechnicalConcern, TechnicalNote } from './notes/technical-note.ts'
export { parseTechnicalNote, prefixesIn, printTechnicalNote } from './notes/technical-note.ts'
export { caseNotices } from './notices/case-notices.ts'
export type { KnownBefore, RuleNotice } from './notices/evaluation-notices.ts'
export { evaluationNotices } from './notices/evaluation-notices.ts'
export type { NoticeChannel, NoticeKind, NoticeKindMatter, NoticeMode, NoticeModes } from './notices/kinds.ts'
export { noticeChannels, noticeKindMatter, noticeKinds, noticeModes } from './notices/kinds.ts'
export type { NoticeTimes } from './notices/timing.ts'
export { afterQuiet, leavesAt, usualTimes } from './notices/timing.ts'
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
export type { CompatField, CompatFieldId } from './remedies/compat-fields.ts'
export { compatFieldIds, compatFields } from './remedies/compat-fields.ts'
export type { BitnessId, CompatKindId, CompatStateId, VendorStep } from './remedies/compat-model.ts'
export {
  bitnesses,
  bitnessIds,
  cannotBeRemoved,
  compatKindIds,
  compatKinds,
  compatStateIds,
  compatStates,
  compatWay,
  vendorAlternative,
  vendorSteps,
} from './remedies/compat-model.ts'
export type { CompatMove, CompatPacket, CompatStanding } from './remedies/compat-packet.ts'
export { decideCompatMove, standingOfPacket } from './remedies/compat-packet.ts'
export type { MessageRecord } from './remedies/decide-message.ts'
export { decideSending } from './remedies/decide-message.ts'
export type { ReferralMove, ReferralRecord } from './remedies/decide-referral.ts'
export { decideReferralMove } from './remedies/decide-referral.ts'
export type { MessageFacts } from './remedies/draft-message.ts'
export { draftMessage } from './remedies/draft-message.ts'
export type { MessageAudienceId, MessageReasonId, MessageStateId, MessageWayId } from './remedies/message-model.ts'
export {
  accountTeamRoles,
  messageAudienceIds,
  messageAudiences,
  messageReasonIds,
  messageReasons,
  messageStateIds,
  messageStates,
  messageWayIds,
  messageWays,
} from './remedies/message-model.ts'
export type { ReferralNeedId, ReferralStateId } from './remedies/referral-model.ts'
export {
  openWord,
  referralIsEnabledBy,
  referralNeedIds,
  referralNeeds,
  referralStateIds,
  referralStates,
  referralWay,
  taskOfReferrals,
} from './remedies/referral-model.ts'
export type { ReferralSheet } from './remedies/referral-text.ts'
export { referralText } from './remedies/referral-text.ts'
export type { ConsentWayId, RegionId } from './remedies/regions.ts'
export { consentWayIds, consentWays, regionIds, regionOfCountry, regions } from './remedies/regions.ts'
export type { RemedyDecision, RemedyProblem } from './remedies/remedy-problem.ts'
export { requestText } from './remedies/request-text.ts'
export { textFormats } from './text/formats.ts'
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
export type { MeetingSeries } from './vocabulary/meeting-series.ts'
export { cadenceOf, meetingSeries } from './vocabulary/meeting-series.ts'
export type { MeetingSeriesId } from './vocabulary/meeting-series-ids.ts'
export { meetingSeriesIds } from './vocabulary/meeting-series-ids.ts'
export type { NoteCategory } from './vocabulary/note-categories.ts'
export { noteCategories } from './vocabulary/note-categories.ts'
export type { NoteCategoryId } from './vocabulary/note-category-ids.ts'
export { noteCategoryIds } from './vocabulary/note-category-ids.ts'
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
