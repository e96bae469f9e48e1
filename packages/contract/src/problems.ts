import { z } from 'zod'
import { type Localised, localised } from './shared.ts'

/**
 * Every problem the API can answer with (RFC 9457), with its stable code. Programs act on the code; people read the
 * title and the detail, in the language they asked for. `docs/api-problems.md` lists the same codes; a test compares.
 */
export const problemCatalogue = {
  'not-signed-in': {
    status: 401,
    title: { de: 'Sie sind nicht angemeldet.', en: 'You are not signed in.' },
  },
  'sign-in-refused': {
    status: 401,
    title: { de: 'Die Anmeldung hat nicht geklappt.', en: 'The sign-in did not succeed.' },
  },
  'link-not-valid': {
    status: 410,
    title: { de: 'Dieser Link gilt nicht mehr.', en: 'This link is no longer valid.' },
  },
  'not-allowed': {
    status: 403,
    title: { de: 'Dafür fehlt Ihnen das Zugriffsrecht.', en: 'You may not do this.' },
  },
  'foreign-origin': {
    status: 403,
    title: {
      de: 'Die Anfrage kam von einer fremden Seite und wurde abgelehnt.',
      en: 'The request came from another site and was refused.',
    },
  },
  'not-found': {
    status: 404,
    title: { de: 'Das gibt es hier nicht.', en: 'There is no such thing here.' },
  },
  'input-not-valid': {
    status: 422,
    title: { de: 'Einige Angaben stimmen noch nicht.', en: 'Some entries are not right yet.' },
  },
  'rule-refused': {
    status: 422,
    title: { de: 'Der Leitfaden lässt das nicht zu.', en: 'The playbook does not allow this.' },
  },
  'already-exists': {
    status: 409,
    title: { de: 'Das gibt es schon.', en: 'This exists already.' },
  },
  'changed-meanwhile': {
    status: 409,
    title: { de: 'Jemand anderes war schneller.', en: 'Somebody else was faster.' },
  },
  'key-reused': {
    status: 409,
    title: {
      de: 'Dieser Idempotency-Key gehört zu einer anderen Anfrage.',
      en: 'This Idempotency-Key belongs to a different request.',
    },
  },
  'already-set-up': {
    status: 409,
    title: { de: 'Diese Installation ist schon eingerichtet.', en: 'This installation is set up already.' },
  },
  'version-missing': {
    status: 428,
    title: {
      de: 'Es fehlt die Angabe, welchen Stand Sie gesehen haben (If-Match).',
      en: 'The request does not say which version you saw (If-Match).',
    },
  },
  'too-large': {
    status: 413,
    title: { de: 'Das ist zu groß.', en: 'This is too large.' },
  },
  'body-not-readable': {
    status: 400,
    title: { de: 'Die Anfrage ließ sich nicht lesen.', en: 'The request could not be read.' },
  },
  'too-many-requests': {
    status: 429,
    title: { de: 'Zu viele Anfragen in kurzer Zeit.', en: 'Too many requests in a short time.' },
  },
  overloaded: {
    status: 503,
    title: { de: 'Lotse ist gerade ausgelastet.', en: 'Lotse is busy right now.' },
  },
  'storage-full': {
    status: 507,
    title: { de: 'Auf dem Datenträger von Lotse ist kein Platz mehr.', en: 'The disk of Lotse is full.' },
  },
  internal: {
    status: 500,
    title: {
      de: 'In Lotse ist ein Fehler aufgetreten. Gespeichert wurde nichts.',
      en: 'Lotse ran into a fault of its own. Nothing was saved.',
    },
  },
} as const satisfies Record<string, { status: number; title: Localised }>

export type ProblemCode = keyof typeof problemCatalogue

export const fieldError = z.object({
  field: z.string().meta({ description: 'path of the field, such as body.name' }),
  code: z.string(),
  message: localised,
})
export type FieldError = z.infer<typeof fieldError>

/** The body of every answer that is not a success. Its media type is `application/problem+json`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(Object.keys(problemCatalogue) as [ProblemCode, ...ProblemCode[]]),
  instance: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional().meta({ description: 'the present state, where somebody else changed it meanwhile' }),
})
export type ProblemBody = z.infer<typeof problem>
