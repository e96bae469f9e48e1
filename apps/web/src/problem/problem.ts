import type { ProblemCode } from '@lotse/contract'

/** Why a request failed where the server could not be asked at all. */
type LocalCode = 'unreachable' | 'not-understood'

/** What is wrong with one field of a form; `field` is its path in the request, such as `body.name`. */
export interface FieldProblem {
  readonly field: string
  readonly code: string
  readonly message: string
}

interface ProblemParts {
  readonly code: ProblemCode | LocalCode
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors?: readonly FieldProblem[]
  readonly current?: unknown
}

/**
 * An answer of the API that is not a success (RFC 9457), or no answer at all (`unreachable`, status 0). Title and
 * detail are in the reader's language, except for the two local codes: the app has its own words for them.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode | LocalCode
  /** HTTP status; 0 where there was no answer. */
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors: readonly FieldProblem[]
  /** The present state, where somebody else changed it meanwhile (`changed-meanwhile`). */
  readonly current: unknown

  constructor(parts: ProblemParts) {
    super(`${parts.code}: ${parts.detail}`)
    this.code = parts.code
    this.status = parts.status
    this.title = parts.title
    this.detail = parts.detail
    this.errors = parts.errors ?? []
    this.current = parts.current
  }
}

export function isProblem(error: unknown): error is Problem {
  return error instanceof Problem
}

/** The problem in an answer that is not a success. Never throws: an unreadable body becomes `not-understood`. */
export async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined)
  if (!isProblemBody(body)) {
    return new Problem({ code: 'not-understood', status: response.status, title: '', detail: response.statusText })
  }
  return new Problem(body)
}

/** The problem of a request that got no answer. */
export function unreachable(cause: unknown): Problem {
  const detail = cause instanceof Error ? cause.message : String(cause)
  return new Problem({ code: 'unreachable', status: 0, title: '', detail })
}

function isProblemBody(body: unknown): body is ProblemParts {
  if (typeof body !== 'object' || body === null) return false
  const { code, status, title, detail } = body as Record<string, unknown>
  return (
    typeof code === 'string' && typeof status === 'number' && typeof title === 'string' && typeof detail === 'string'
  )
}
