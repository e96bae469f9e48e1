import { type Language, type Localised, localised, type ProblemBody, problemCatalogue } from '@lotse/contract'
import { ORPCError, ValidationError } from '@orpc/server'
import type { FastifyError } from 'fastify'
import type { Logger } from 'pino'
import { z } from 'zod'
import { Problem } from './problem.ts'

/**
 * The edge: whatever was thrown below leaves as a problem document in the caller's language. What is not a `Problem` is
 * a fault of ours; it is logged whole and answered without its details.
 */
export function problemFrom(error: unknown, log: Logger): Problem {
  if (error instanceof Problem) return error
  if (error instanceof ORPCError) {
    if (error.cause instanceof Problem) return error.cause
    if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') return fieldProblem(error.cause)
    if (error.code === 'NOT_FOUND') return new Problem('not-found')
    if (error.status === 400) return new Problem('body-not-readable')
  }
  const ofFastify = fastifyProblem(error)
  if (ofFastify) return ofFastify
  log.error({ err: error instanceof ORPCError ? (error.cause ?? error) : error }, 'a request failed inside Lotse')
  return new Problem('internal')
}

/** The same, ready to be thrown through oRPC, whose codec then sends `data` as the body. */
export function orpcErrorFrom(error: unknown, language: Language, log: Logger): ORPCError<string, ProblemBody> {
  const problem = problemFrom(error, log)
  return new ORPCError(problem.code, {
    status: problem.status,
    message: problemCatalogue[problem.code].title[language],
    data: problem.body(language),
    cause: problem,
  })
}

const bodyTooLarge: Localised = {
  de: 'Die Anfrage ist größer als erlaubt. Teilen Sie sie auf oder laden Sie Dateien über den Import hoch.',
  en: 'The request is larger than allowed. Split it, or upload files through the import.',
}
const notJson: Localised = {
  de: 'Erwartet wird JSON (content-type: application/json).',
  en: 'Expected JSON (content-type: application/json).',
}

function fastifyProblem(error: unknown): Problem | null {
  if (!(error instanceof Error) || !('statusCode' in error)) return null
  switch ((error as FastifyError).statusCode) {
    case 400:
    case 415:
      return new Problem('body-not-readable', { detail: notJson })
    case 404:
      return new Problem('not-found')
    case 413:
      return new Problem('too-large', { detail: bodyTooLarge })
    case 429:
      return new Problem('too-many-requests', {
        detail: { de: 'Warten Sie eine Minute und versuchen Sie es erneut.', en: 'Wait a minute and try again.' },
      })
    case 503:
      return new Problem('overloaded', {
        detail: {
          de: 'Versuchen Sie es in einigen Sekunden noch einmal.',
          en: 'Try again in a few seconds.',
        },
      })
    default:
      return null
  }
}

const translators = { de: z.locales.de().localeError, en: z.locales.en().localeError }

/**
 * What the contract found wrong with an input, as the problem `input-not-valid`: one sentence a field, in both
 * languages, the contract's own where it has one, else zod's. Routes beside the contract call it themselves.
 */
export function fieldProblem(error: { readonly issues: readonly unknown[] }): Problem {
  const issues = error.issues as readonly z.core.$ZodIssue[]
  if (issues.some((issue) => issue.path[0] === 'headers' && issue.path[1] === 'if-match'))
    return new Problem('version-missing', {
      detail: {
        de: 'Senden Sie den Stand, den Sie gesehen haben, als If-Match: "3".',
        en: 'Send the version you saw as If-Match: "3".',
      },
    })
  const errors = issues.map((issue) => ({
    field: issue.path.filter((part) => part !== 'body' && part !== 'params').join('.'),
    code: issue.code,
    message: { de: sentence('de', issue), en: sentence('en', issue) },
  }))
  const list = (language: Language) => errors.map(({ field, message }) => `${field}: ${message[language]}`).join('; ')
  return new Problem('input-not-valid', { detail: { de: list('de'), en: list('en') }, errors })
}

function sentence(language: Language, issue: z.core.$ZodIssue): string {
  const own = issue.code === 'custom' ? localised.safeParse(issue.params?.said).data : undefined
  if (own !== undefined) return own[language]
  const said = translators[language](issue as z.core.$ZodRawIssue)
  return (typeof said === 'string' ? said : said?.message) ?? issue.message
}
