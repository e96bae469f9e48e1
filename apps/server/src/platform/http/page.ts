import { Problem } from './problem.ts'

/**
 * The number in the `after` of a list: rows seen, or the last event seen. Null on the first page. Throws
 * `input-not-valid` for what no page ever gave as `next`.
 */
export function pageNumber(after: string | undefined): number | null {
  if (after === undefined) return null
  const number = /^\d+$/.test(after) ? Number(after) : 0
  if (Number.isSafeInteger(number) && number > 0) return number
  const message = {
    de: 'Erwartet wird der Wert `next` der vorigen Seite.',
    en: 'Expected the value `next` of the previous page.',
  }
  throw new Problem('input-not-valid', { detail: message, errors: [{ field: 'after', code: 'not-a-page', message }] })
}
