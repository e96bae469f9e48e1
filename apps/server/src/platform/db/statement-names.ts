import { createHash } from 'node:crypto'
import type { ClientBase, QueryConfig } from 'pg'

/** Asked this often, a statement is expected to come again. */
const OFTEN = 3
/** A connection keeps every named statement with its plan. Texts that vary, such as long lists of values, stay without. */
const MOST = 400
const LONGEST = 20_000

/**
 * A connection that gives statements a name once they come again and again, so that PostgreSQL reads and plans each of
 * them once a connection: behind row-level security that takes longer than answering a small question. What is visible
 * does not change with it: the scope is a setting that policies ask for while the statement runs.
 */
export function withNames(client: ClientBase, names: StatementNames): Pick<ClientBase, 'query'> {
  const query = (config: QueryConfig, values: unknown[]) => {
    const name = config.name ?? names.of(config.text)
    return client.query(name === undefined ? config : { ...config, name }, values)
  }
  return { query: query as ClientBase['query'] }
}

/** The statements of one database that come again and again. */
export class StatementNames {
  readonly #names = new Map<string, string>()
  readonly #counts = new Map<string, number>()

  /** The name of a statement; undefined while it is rare. */
  of(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined || this.#names.size >= MOST || text.length > LONGEST) return known
    const count = (this.#counts.get(text) ?? 0) + 1
    if (count < OFTEN) {
      if (this.#counts.size >= MOST) this.#counts.clear()
      this.#counts.set(text, count)
      return undefined
    }
    this.#counts.delete(text)
    const name = `lotse_${createHash('sha256').update(text).digest('hex').slice(0, 40)}`
    this.#names.set(text, name)
    return name
  }
}
