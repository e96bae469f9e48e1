import { oc } from '@orpc/contract'
import { z } from 'zod'

/**
 * The three shapes every route of the API has. Paths are relative to `/api`.
 *
 * - `read` takes path and query parameters in one flat object.
 * - `act` creates or triggers something; repeat it safely by sending the same `Idempotency-Key`. Where the answer is a
 *   secret or a sign-in nothing is kept for repetition: such routes say `repeatable: false` and take no key.
 * - `change` alters something that has a version. The version that the caller saw travels as `If-Match: "3"`; if
 *   somebody else was faster the answer is 409 `changed-meanwhile` with the present state in `current`.
 */

type Path = `/${string}`
type Shape = Readonly<Record<string, z.ZodType>>

interface Describes {
  /** One sentence for the reference: what the route does. */
  readonly summary: string
  /** The capability the route belongs to. */
  readonly tag: string
}

interface OpenApiOperation {
  parameters?: unknown[]
}

const idempotencyHeader = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Any text of up to 100 characters. The same key again within a day gives the first answer again.',
  schema: { type: 'string', maxLength: 100 },
}

/** A route that only reads. `input` lists path and query parameters together. */
export function read<I extends Shape, O extends z.ZodType>(
  path: Path,
  { summary, tag, input, output }: Describes & { readonly input: I; readonly output: O },
) {
  return oc
    .route({ method: 'GET', path, summary, tags: [tag] })
    .input(z.object(input))
    .output(output)
}

/** A route that creates or triggers. `input` lists path parameters and body fields together. */
export function act<I extends Shape, O extends z.ZodType>(
  path: Path,
  {
    summary,
    tag,
    input,
    output,
    method = 'POST',
    repeatable = true,
  }: Describes & {
    readonly input: I
    readonly output: O
    readonly method?: 'POST' | 'DELETE'
    /** Whether the route honours an `Idempotency-Key`. */
    readonly repeatable?: boolean
  },
) {
  return oc
    .route({
      method,
      path,
      summary,
      tags: [tag],
      spec: (operation) => {
        if (!repeatable) return operation
        const { parameters = [], ...rest } = operation as typeof operation & OpenApiOperation
        return { ...rest, parameters: [...parameters, idempotencyHeader] } as typeof operation
      },
    })
    .input(z.object(input))
    .output(output)
}

/** A route that changes something with a version. The three parts of the request stay apart. */
export function change<P extends Shape, B extends Shape, O extends z.ZodType>(
  path: Path,
  { summary, tag, params, body, output }: Describes & { readonly params: P; readonly body: B; readonly output: O },
) {
  return oc
    .route({ method: 'PATCH', path, summary, tags: [tag], inputStructure: 'detailed' })
    .input(
      z.object({
        params: pathParameters(params),
        headers: z.object({ 'if-match': z.string().regex(/^"\d+"$/, 'expected a version in quotes, such as "3"') }),
        body: z.object(body),
      }),
    )
    .output(output)
}

/** A route without parameters in its path is handed none at all; for it, nothing counts as an empty object. */
function pathParameters<P extends Shape>(params: P) {
  const schema = z.object(params)
  if (Object.keys(params).length > 0) return schema
  return schema.prefault({} as z.input<typeof schema>) as unknown as typeof schema
}

/** The `If-Match` value for a version: 3 becomes `"3"`. */
export const ifMatch = (version: number): string => `"${version}"`
