import { createHash } from 'node:crypto'
import type { ClientBase, QueryConfig } from 'pg'

/** Asked this often, a statement is expected to come again. */
const OFTEN = 3
/** A connection keeps every named statement with its plan. Texts that vary, such as long lists of values, stay without. */
const MOST = 400
const LONGEST = 20_000

const names = new Map<string, string>()
let counts = new Map<string, number>()

/**
 * A connection that gives statements a name once they come again and again, so that PostgreSQL reads and plans each of
 * them once a connection: behind row-level security that takes longer than answering a small question. What is visible
 * does not change with it: the scope is a setting that policies ask for while the statement runs.
 */
export function withNames(client: ClientBase): Pick<ClientBase, 'query'> {
  const query = (config: QueryConfig, values: unknown[]) => {
    const name = config.name ?? nameOf(config.text)
    return client.query(name === undefined ? config : { ...config, name }, values)
  }
  return { query: query as ClientBase['query'] }
}

/** The name of a statement; undefined while it is rare. */
export function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST || text.length > LONGEST) return known
  const count = (counts.get(text) ?? 0) + 1
  if (count < OFTEN) {
    if (counts.size >= MOST) counts = new Map()
    counts.set(text, count)
    return undefined
  }
  counts.delete(text)
  const name = `lotse_${createHash('sha256').update(text).digest('hex').slice(0, 40)}`
  names.set(text, name)
  return name
}
