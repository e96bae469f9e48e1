import type { Localised } from '@lotse/contract'
import { Problem } from '../platform/http/problem.ts'

export const thisContact: Localised = { de: 'Diesen Kontakt', en: 'This contact' }

/** One sentence at one field: what stands in the way and what to do. */
export function refusedAt(field: string, code: string, message: Localised): Problem {
  return new Problem('rule-refused', { detail: message, errors: [{ field, code, message }] })
}
