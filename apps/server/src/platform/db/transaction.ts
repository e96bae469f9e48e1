import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres/session'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { ClientBase } from 'pg'
import { withNames } from './statement-names.ts'

type NoSchema = Record<string, never>

const dialect = new PgDialect()

/**
 * A running transaction whose scope is set: drizzle's select/insert/update/delete, plus the client below it for what
 * drizzle has no words for (COPY streams). `transaction()` on it makes a savepoint.
 */
export class Transaction extends NodePgTransaction<NoSchema, NoSchema> {
  readonly client: ClientBase
  readonly #isPlannedOnce: boolean
  readonly #depth: number

  /** `isPlannedOnce`: statements that come again are planned once a connection, see `withNames`. */
  constructor(client: ClientBase, isPlannedOnce: boolean, depth = 0) {
    const asked = isPlannedOnce ? withNames(client) : client
    super(dialect, new NodePgSession(asked as never, dialect, undefined), undefined, depth)
    this.client = client
    this.#isPlannedOnce = isPlannedOnce
    this.#depth = depth
  }

  /** Runs `work` inside a savepoint: when it throws, only its changes are taken back. */
  override async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const savepoint = `lotse_${this.#depth + 1}`
    await this.client.query(`savepoint ${savepoint}`)
    try {
      const result = await work(new Transaction(this.client, this.#isPlannedOnce, this.#depth + 1))
      await this.client.query(`release savepoint ${savepoint}`)
      return result
    } catch (error) {
      await this.client.query(`rollback to savepoint ${savepoint}`)
      throw error
    }
  }
}
