import type { Refusal } from '@lotse/playbook'
import { Problem } from '../platform/http/problem.ts'

/** A decision of the playbook against something, as the answer of the API: the sentence says what to do instead. */
export function refusalProblem({ refused, message }: Refusal, field: string | null = null): Problem {
  return new Problem('rule-refused', {
    detail: message,
    errors: [{ field: field ?? fieldOf[refused] ?? '', code: refused, message }],
  })
}

/** At which field of the form a refusal belongs. */
const fieldOf: Partial<Record<Refusal['refused'], string>> = {
  reasonMissing: 'reason',
  percentOutOfRange: 'percent',
  evidenceTooShort: 'evidence',
  scopeUnknown: 'reason',
  notOutOfScope: 'reason',
  confirmationMissing: 'confirmation.by',
  confirmationInFuture: 'confirmation.on',
  textMissing: 'text',
  nextActionTooLong: 'nextAction',
  structureMissing: 'structure',
  structureForeign: 'structure',
  insightMissing: 'structure.concerns',
  nextUpdateMissing: 'nextUpdateOn',
  nextUpdateOutOfReach: 'nextUpdateOn',
}
