import type { Localised } from '../localised.ts'
import { type DemandedFieldId, demandedFields } from '../vocabulary/demands.ts'
import { type UsageStatusId, usageStatuses } from '../vocabulary/usage-status.ts'

/** What stands in the way of a usage status, at which field, in a sentence for people. */
export type UsageStatusProblem = {
  readonly code: UsageStatusProblemCode
  /** The field to look at; null where the change as a whole is not allowed. */
  readonly field: UsageStatusProblemField | null
  readonly message: Localised
}

export type UsageStatusProblemField = 'l1' | DemandedFieldId | 'startDateReason' | 'reason'

export const usageStatusProblemCodes = [
  'managerOnly',
  'transitionNotAllowed',
  'onlyUnresponsive',
  'reasonMissing',
  'reasonNotOfStatus',
  'deploymentNotComplete',
  'fieldMissing',
  'fieldNotUsed',
  'fieldKept',
  'targetDateNotInFuture',
  'startAfterTarget',
  'startDateReasonMissing',
  'intentNoteEmpty',
] as const
export type UsageStatusProblemCode = (typeof usageStatusProblemCodes)[number]

export function problem(
  code: UsageStatusProblemCode,
  field: UsageStatusProblemField | null,
  message: Localised,
): UsageStatusProblem {
  return { code, field, message }
}

export function missingProblem(field: DemandedFieldId, status: UsageStatusId): UsageStatusProblem {
  const { label } = demandedFields[field]
  return problem('fieldMissing', field, {
    de: `„${usageStatuses[status].label.de}“ verlangt: ${label.de}.`,
    en: `“${usageStatuses[status].label.en}” demands: ${label.en}.`,
  })
}

export function surplusProblem(field: DemandedFieldId, status: UsageStatusId): UsageStatusProblem {
  const { label } = demandedFields[field]
  return problem('fieldNotUsed', field, {
    de: `Zu „${usageStatuses[status].label.de}“ gehört hier kein Wert: ${label.de}. Bitte leeren.`,
    en: `“${usageStatuses[status].label.en}” has no value here: ${label.en}. Please empty it.`,
  })
}
