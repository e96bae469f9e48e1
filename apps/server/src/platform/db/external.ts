import { Client, escapeIdentifier } from 'pg'
import { StartupProblem } from '../startup-problem.ts'
import { reasonOf } from '../system-error.ts'
import { APP_ROLE, type ConnectionByAddress, clientConfig, describeConnection } from './connection.ts'

/** The oldest PostgreSQL whose features Lotse uses. */
const OLDEST_POSTGRES = 15

/** How to use a PostgreSQL that somebody else runs: as whom to migrate, as whom to work. */
export interface ExternalDatabase {
  readonly owner: ConnectionByAddress
  readonly app: ConnectionByAddress
}

/** Reads `DATABASE_URL` and `LOTSE_APP_DATABASE_URL`; null when there is none and the embedded server is meant. */
export function externalDatabase(env: NodeJS.ProcessEnv): ExternalDatabase | null {
  const url = env.DATABASE_URL
  if (url === undefined || url === '') return null
  return { owner: { url }, app: { url: env.LOTSE_APP_DATABASE_URL || url, role: APP_ROLE } }
}

/**
 * Connects as owner to an external database, checks its version and encoding and sets up the application's role.
 * The caller ends the client. Throws the problems database-unreachable, -too-old, -encoding and app-role-missing.
 */
export async function connectExternalOwner(external: ExternalDatabase): Promise<Client> {
  const owner = await connect(external.owner)
  try {
    await requireUsable(owner, describeConnection(external.owner))
    await ensureAppRole(owner, await loginOf(external))
    return owner
  } catch (error) {
    await owner.end()
    throw error
  }
}

async function connect(connection: ConnectionByAddress): Promise<Client> {
  // The error of a broken address carries the whole of it, password included: only its message goes on.
  if (!URL.canParse(connection.url)) {
    throw new StartupProblem('database-unreachable', { address: 'DATABASE_URL', reason: 'this is not an address' })
  }
  const client = new Client(clientConfig(connection, 'lotse owner'))
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const facts = { address: describeConnection(connection), reason: reasonOf(error) }
    throw new StartupProblem('database-unreachable', facts, { cause: error })
  }
}

async function requireUsable(owner: Client, address: string): Promise<void> {
  const { rows } = await owner.query<{ version: string; number: number; encoding: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
            current_setting('server_encoding') as encoding`,
  )
  const found = rows[0]
  if (found === undefined || found.number < OLDEST_POSTGRES * 10_000) {
    throw new StartupProblem('database-too-old', { address, found: found?.version ?? '?', needed: OLDEST_POSTGRES })
  }
  if (found.encoding !== 'UTF8') throw new StartupProblem('database-encoding', { address, found: found.encoding })
}

/** The user that the application signs in as, before it takes on its role. */
async function loginOf(external: ExternalDatabase): Promise<string> {
  const { role: _, ...plain } = external.app
  const client = await connect(plain)
  try {
    const { rows } = await client.query<{ name: string }>('select session_user as name')
    return rows[0]?.name ?? ''
  } finally {
    await client.end()
  }
}

async function ensureAppRole(owner: Client, login: string): Promise<void> {
  const statements = [`create role ${APP_ROLE} nologin`, `grant ${APP_ROLE} to ${escapeIdentifier(login)}`]
  try {
    const known = await owner.query('select from pg_roles where rolname = $1', [APP_ROLE])
    if (known.rowCount === 0) await owner.query(`${statements[0]}`).catch(ignoreDuplicate)
    const member = await owner.query<{ yes: boolean }>(`select pg_has_role($1, $2, 'member') as yes`, [login, APP_ROLE])
    if (member.rows[0]?.yes !== true) await owner.query(`${statements[1]}`)
  } catch (error) {
    const facts = { user: login, reason: reasonOf(error), statements: `${statements.join('; ')};` }
    throw new StartupProblem('app-role-missing', facts, { cause: error })
  }
}

/** Another Lotse on the same server made the role at the same moment. */
function ignoreDuplicate(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code !== '42710' && code !== '23505') throw error
}
