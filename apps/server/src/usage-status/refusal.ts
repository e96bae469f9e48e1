import type { Localised } from '@lotse/contract'
import { Problem } from '../platform/http/problem.ts'

/** What stands in the way of a change, at which field of the form, in a sentence for people. */
export interface FieldProblem {
  readonly code: string
  /** Null where it is the change as a whole. */
  readonly field: string | null
  readonly message: Localised
}

/** Everything that stands in the way, each at its field, as the answer of the API. */
export function refused(problems: readonly FieldProblem[]): Problem {
  return new Problem('rule-refused', {
    detail: {
      de: problems.map(({ message }) => message.de).join(' '),
      en: problems.map(({ message }) => message.en).join(' '),
    },
    errors: problems.map(({ code, field, message }) => ({ field: field ?? '', code, message })),
  })
}
