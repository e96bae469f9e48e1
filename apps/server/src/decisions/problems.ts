import type { FieldError, Localised } from '@lotse/contract'
import { Problem } from '../platform/http/problem.ts'

export const thisDecision: Localised = { de: 'Diese Entscheidung', en: 'This decision' }

/** Everything that stands in the way of a decision, each at its field. */
export function refusedFor(faults: readonly FieldError[]): Problem {
  return new Problem('rule-refused', {
    detail: {
      de: faults.map(({ message }) => message.de).join(' '),
      en: faults.map(({ message }) => message.en).join(' '),
    },
    errors: faults,
  })
}

export const replaced = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Diese Entscheidung wurde abgelöst und bleibt, wie sie ist. Ändern Sie die neue.',
      en: 'This decision was superseded and stays as it is. Change the new one.',
    },
  })
