import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres/session'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { ClientBase } from 'pg'
import { type StatementNames, withNames } from './statement-names.ts'

type NoSchema = Record<string, never>

const dialect = new PgDialect()

interface Surroundings {
  /** The same object in each transaction of one database. */
  readonly database: object
  /** Statements that come again are planned once a connection, see `withNames`; null: each is planned anew. */
  readonly names: StatementNames | null
}

/**
 * A running transaction whose scope is set: drizzle's select/insert/update/delete, plus the client below it for what
 * drizzle has no words for (COPY streams). `transaction()` on it makes a savepoint.
 */
export class Transaction extends NodePgTransaction<NoSchema, NoSchema> {
  readonly client: ClientBase
  readonly #surroundings: Surroundings
  readonly #depth: number

  constructor(client: ClientBase, surroundings: Surroundings, depth = 0) {
    const asked = surroundings.names === null ? client : withNames(client, surroundings.names)
    super(dialect, new NodePgSession(asked as never, dialect, undefined), undefined, depth)
    this.client = client
    this.#surroundings = surroundings
    this.#depth = depth
  }

  get database(): object {
    return this.#surroundings.database
  }

  /** Runs `work` inside a savepoint: when it throws, only its changes are taken back. */
  override async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const savepoint = `lotse_${this.#depth + 1}`
    await this.client.query(`savepoint ${savepoint}`)
    try {
      const result = await work(new Transaction(this.client, this.#surroundings, this.#depth + 1))
      await this.client.query(`release savepoint ${savepoint}`)
      return result
    } catch (error) {
      await this.client.query(`rollback to savepoint ${savepoint}`)
      throw error
    }
  }
}
