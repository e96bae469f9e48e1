import {
  type FieldError,
  type Language,
  type Localised,
  type ProblemBody,
  type ProblemCode,
  problemCatalogue,
} from '@lotse/contract'

interface Details {
  /** What exactly is wrong here, and what to do about it. */
  readonly detail?: Localised
  /** Which fields are wrong, with a sentence each. */
  readonly errors?: readonly FieldError[]
  /** The present state, where somebody else changed it meanwhile. */
  readonly current?: unknown
}

/**
 * Thrown anywhere below a route to answer with a problem document (RFC 9457). The code is one of the catalogue, the
 * detail says what is wrong here and what to do, in both languages; the edge picks the one the caller asked for.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: Details

  constructor(code: ProblemCode, details: Details = {}) {
    super(`${code}: ${details.detail?.en ?? problemCatalogue[code].title.en}`)
    this.name = 'Problem'
    this.code = code
    this.details = details
  }

  get status(): number {
    return problemCatalogue[this.code].status
  }

  /** The document as it leaves the server, in one language. */
  body(language: Language): ProblemBody {
    const { title, status } = problemCatalogue[this.code]
    const { detail, errors, current } = this.details
    return {
      type: `/api/problems/${this.code}`,
      title: title[language],
      status,
      detail: detail?.[language] ?? title[language],
      code: this.code,
      ...(errors && {
        errors: errors.map(({ field, code, message }) => ({ field, code, message: message[language] })),
      }),
      ...(current !== undefined && { current }),
    }
  }
}

/**
 * A problem of one field: its sentence stands there, and says what to do.
 * @param fault what is wrong with the field, as programs tell it apart
 */
export function atField(code: ProblemCode, field: string, fault: string, message: Localised): Problem {
  return new Problem(code, { detail: message, errors: [{ field, code: fault, message }] })
}

/** Something that is not there, or not there for this person: both answer the same, so that nothing can be probed. */
export function notFound(what: Localised): Problem {
  return new Problem('not-found', {
    detail: {
      de: `${what.de} gibt es nicht oder ist für Sie nicht sichtbar.`,
      en: `${what.en} does not exist or is not visible to you.`,
    },
  })
}
