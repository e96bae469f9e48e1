import { Pool, type PoolClient } from 'pg'
import { clientConfig, type DatabaseConnection } from './connection.ts'
import { createListener, type NotificationHandler } from './listener.ts'
import { type Scope, scopeSetting } from './scope.ts'
import { Transaction } from './transaction.ts'

export type { Transaction } from './transaction.ts'

/** The one way to the data: a transaction in a scope, and notifications of other processes. */
export interface Database {
  /**
   * Runs `work` in one transaction bound to `scope`; commits when it resolves, rolls back and rethrows when it throws.
   * A portfolio transaction is read-only.
   */
  transaction<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Calls `handler` for each NOTIFY on `channel`; the promised function ends that. */
  listen(channel: string, handler: NotificationHandler): Promise<() => Promise<void>>
  /** Ends all connections after the running transactions. */
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** Connections held open at most. */
  readonly maxConnections?: number
  /** Told about connections that break while nobody uses them (the server restarted, the network went away). */
  readonly onConnectionLost?: (error: Error) => void
  readonly applicationName?: string
}

const DEFAULT_CONNECTIONS = 10

/** Opens a pool of connections to a prepared database. Throws what `pg` throws when the first connection fails. */
export async function openDatabase(connection: DatabaseConnection, options: DatabaseOptions = {}): Promise<Database> {
  const onConnectionLost = options.onConnectionLost ?? (() => {})
  const config = clientConfig(connection, options.applicationName)
  const pool = new Pool({ ...config, max: options.maxConnections ?? DEFAULT_CONNECTIONS, idleTimeoutMillis: 60_000 })
  // Without a listener a broken idle connection would end the whole process.
  pool.on('error', onConnectionLost)
  const listener = createListener(config, onConnectionLost)
  try {
    const first = await pool.connect()
    first.release()
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    transaction: (scope, work) => runInScope(pool, scope, work),
    listen: (channel, handler) => listener.listen(channel, handler),
    close: async () => {
      await listener.close()
      await pool.end()
    },
  }
}

async function runInScope<T>(pool: Pool, scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const begin = beginStatement(scope)
  const client = await pool.connect()
  // A connection may break while a statement is awaited; the statement's own rejection says so.
  client.on('error', ignore)
  try {
    await client.query(begin)
    // A question to thousands of customers is planned for its own values each time: that is worth more than it costs.
    const result = await work(new Transaction(client, scope !== 'portfolio'))
    await client.query('commit')
    giveBack(client)
    return result
  } catch (error) {
    await rollBack(client)
    throw error
  }
}

/**
 * Begins and sets the scope in one round trip. The setting is local to the transaction, so a connection taken from
 * the pool later starts without a scope. Text is safe here: a scope is `*` or a checked uuid.
 */
function beginStatement(scope: Scope): string {
  const mode = scope === 'portfolio' ? ' read only' : ''
  return `begin${mode}; select set_config('app.customer', '${scopeSetting(scope)}', true)`
}

async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    giveBack(client)
  } catch {
    // The state of this connection is unknown: it must not go back to the pool.
    client.release(true)
  }
}

function giveBack(client: PoolClient): void {
  client.off('error', ignore)
  client.release()
}

function ignore(): void {}
