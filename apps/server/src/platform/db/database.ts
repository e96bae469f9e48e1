import { Pool, type PoolClient } from 'pg'
import { clientConfig, type DatabaseConnection } from './connection.ts'
import { createListener, type NotificationHandler } from './listener.ts'
import { type Narrowing, narrowing } from './narrowing.ts'
import { customerId, ORGANISATION, type Scope, scopeSetting } from './scope.ts'
import { StatementNames } from './statement-names.ts'
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
  const names = new StatementNames()
  try {
    const first = await pool.connect()
    first.release()
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    transaction: (scope, work) => runInScope({ pool, names }, scope, work),
    listen: (channel, handler) => listener.listen(channel, handler),
    close: async () => {
      await listener.close()
      await pool.end()
    },
  }
}

interface Opened {
  readonly pool: Pool
  readonly names: StatementNames
}

async function runInScope<T>({ pool, names }: Opened, scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const begin = beginStatement(scope, narrowing())
  const client = await pool.connect()
  // A connection may break while a statement is awaited; the statement's own rejection says so.
  client.on('error', ignore)
  try {
    await client.query(begin)
    // A question to thousands of customers is planned for its own values each time: that is worth more than it costs.
    const result = await work(new Transaction(client, { database: pool, names: scope === 'portfolio' ? null : names }))
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
function beginStatement(scope: Scope, narrowed: Narrowing | null): string {
  if (narrowed !== null) return narrowedBegin(scope, narrowed)
  const mode = scope === 'portfolio' ? ' read only' : ''
  return `begin${mode}; select set_config('app.customer', '${scopeSetting(scope)}', true)`
}

/**
 * The same for whoever sees one engagement only: of the portfolio they see their own customer, of the organisation they
 * read what is everybody's, and another customer is a mistake of ours.
 */
function narrowedBegin(scope: Scope, { customerId: own, engagementId, tenantId }: Narrowing): string {
  const wanted = scope === 'portfolio' ? own : scope.customer
  if (wanted !== own && wanted !== ORGANISATION)
    throw new RangeError('this transaction is narrowed to another customer')
  const mode = scope === 'portfolio' || wanted !== own ? ' read only' : ''
  const settings = { customer: wanted, engagement: engagementId, tenant: tenantId }
  const set = Object.entries(settings).map(([name, id]) => `set_config('app.${name}', '${customerId(id)}', true)`)
  return `begin${mode}; select ${set.join(', ')}`
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
