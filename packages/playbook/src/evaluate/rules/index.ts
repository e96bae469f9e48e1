import { accelerationCase } from '../../acceleration/case-rule.ts'
import { accelerationComing } from '../../acceleration/coming-rule.ts'
import type { Rule } from '../rule.ts'
import { advanceReason } from './advance-reason.ts'
import { assignRoles } from './assign-roles.ts'
import { disputedAnswer } from './disputed-answer.ts'
import { doubtfulTasks } from './doubtful-tasks.ts'
import { dueTasks } from './due-tasks.ts'
import { enterpriseNoteDue } from './enterprise-note-due.ts'
import { entitlementCounts } from './entitlement-counts.ts'
import { firstContact } from './first-contact.ts'
import { followUpMissing } from './follow-up-missing.ts'
import { forecastMissed } from './forecast-missed.ts'
import { identitySafeguards } from './identity-safeguards.ts'
import { importUsage } from './import-usage.ts'
import { managementNoteDue } from './management-note-due.ts'
import { missingData } from './missing-data.ts'
import { nextActionDue } from './next-action-due.ts'
import { openProposal } from './open-proposal.ts'
import { pilotLeftOut } from './pilot-left-out.ts'
import { reachedTarget } from './reached-target.ts'
import { recordIncomplete } from './record-incomplete.ts'
import { stall } from './stall.ts'
import { targetDateOverdue } from './target-date-overdue.ts'
import { watchUsage } from './watch-usage.ts'

/** Every rule, the weightier first: among equally urgent actions this order decides. */
export const rules: readonly Rule[] = [
  identitySafeguards,
  followUpMissing,
  stall,
  accelerationCase,
  accelerationComing,
  recordIncomplete,
  entitlementCounts,
  firstContact,
  assignRoles,
  missingData,
  nextActionDue,
  openProposal,
  targetDateOverdue,
  dueTasks,
  pilotLeftOut,
  managementNoteDue,
  enterpriseNoteDue,
  importUsage,
  forecastMissed,
  advanceReason,
  reachedTarget,
  watchUsage,
  disputedAnswer,
  doubtfulTasks,
]
