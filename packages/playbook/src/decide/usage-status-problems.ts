import type { Localised } from '../localised.ts'
import { type DemandedFieldId, demandedFields, demandsOf } from '../vocabulary/demands.ts'
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
    de: `Bitte füllen Sie „${label.de}“ aus; der Status „${usageStatuses[status].label.de}“ verlangt das.`,
    en: `Please fill in “${label.en}”; the status “${usageStatuses[status].label.en}” demands it.`,
  })
}

export function surplusProblem(field: DemandedFieldId, status: UsageStatusId): UsageStatusProblem {
  const { label } = demandedFields[field]
  const of = usageStatuses[status].label
  if (demandsOf(status, 'delivery')[field] !== 'absent') {
    return problem('fieldNotUsed', field, {
      de: `Beim Status „${of.de}“ wird „${label.de}“ erst erfasst, wenn die Arbeit begonnen hat. Bitte leeren Sie das Feld.`,
      en: `With the status “${of.en}”, “${label.en}” is recorded only once the work has begun. Please empty the field.`,
    })
  }
  return problem('fieldNotUsed', field, {
    de: `Der Status „${of.de}“ kennt das Feld „${label.de}“ nicht. Bitte leeren Sie es.`,
    en: `The status “${of.en}” does not use the field “${label.en}”. Please empty it.`,
  })
}
