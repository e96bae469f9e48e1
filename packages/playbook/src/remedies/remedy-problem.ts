import type { Localised } from '../localised.ts'

/** Why a remedy may not go on, at the field that is to be mended. */
export interface RemedyProblem {
  readonly code: 'missing' | 'inFuture' | 'tooEarly' | 'notNow'
  readonly field: string
  readonly message: Localised
}

export type RemedyDecision = { readonly ok: true } | { readonly ok: false; readonly problems: readonly RemedyProblem[] }

export function remedyProblem(
  code: RemedyProblem['code'],
  field: string,
  german: string,
  english: string,
): RemedyProblem {
  return { code, field, message: { de: german, en: english } }
}

/** Fine where nothing speaks against it. */
export const decidedBy = (problems: readonly RemedyProblem[]): RemedyDecision =>
  problems.length === 0 ? { ok: true } : { ok: false, problems }

/** Text that says nothing. */
export const saysNothing = (text: string | null): boolean => text === null || text.trim() === ''

/** What lies ahead has not happened. */
export const ahead = (field: string): RemedyProblem =>
  remedyProblem(
    'inFuture',
    field,
    'Der Tag liegt noch vor Ihnen. Halten Sie fest, was geschehen ist, und nennen Sie den Tag, an dem es geschah.',
    'That day still lies ahead. Record what has happened, with the day on which it did.',
  )

/** A step happens on the day of the one before or later. */
export const beforeTheLast = (field: string): RemedyProblem =>
  remedyProblem(
    'tooEarly',
    field,
    'Der Tag liegt vor dem Schritt davor. Nennen Sie den Tag, an dem es geschah.',
    'That day lies before the step before. Enter the day on which it happened.',
  )

/** Nothing leaves the house before the customer said yes. */
export const beforeConsent = (field: string): RemedyProblem =>
  remedyProblem(
    'tooEarly',
    field,
    'An diesem Tag hatte der Kunde noch nicht eingewilligt. Prüfen Sie beide Tage.',
    'On that day the customer had not consented yet. Check both days.',
  )
