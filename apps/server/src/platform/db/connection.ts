import type { ClientConfig } from 'pg'

/** The role the running application uses: neither owner of the tables nor superuser, so row-level security binds it. */
export const APP_ROLE = 'lotse_app'

/** The schema that holds all tables of Lotse. */
export const SCHEMA = 'lotse'

/** Where a database is and as whom to use it: an address (`DATABASE_URL`) or the parts of one (the embedded server). */
export type DatabaseConnection = ConnectionByAddress | ConnectionByParts

export interface ConnectionByAddress {
  readonly url: string
  /** A role taken on after signing in, when it is not the one that signs in. */
  readonly role?: string
}

export interface ConnectionByParts {
  /** A folder with the server's socket, or a host name. */
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password?: string
  readonly role?: string
}

/**
 * The settings for `pg` that reach a database: time zone UTC, tables found in Lotse's schema, role taken on.
 *
 * Everything is said here, so that PG… variables of the person's shell cannot redirect the embedded connection.
 */
export function clientConfig(connection: DatabaseConnection, applicationName = 'lotse'): ClientConfig {
  const options = [`-c search_path=${SCHEMA}`, '-c TimeZone=UTC', '-c client_encoding=UTF8']
  if (connection.role !== undefined) options.push(`-c role=${connection.role}`)
  const common: ClientConfig = { options: options.join(' '), application_name: applicationName, keepAlive: true }
  if ('url' in connection) return { ...common, connectionString: connection.url }
  const { host, port, database, user, password } = connection
  return { ...common, host, port, database, user, password: password ?? '', ssl: false }
}

/** The address without its password, for messages. */
export function describeConnection(connection: DatabaseConnection): string {
  if (!('url' in connection)) return `${connection.user}@${connection.host}:${connection.port}/${connection.database}`
  try {
    const url = new URL(connection.url)
    return `${url.username}@${url.host}${url.pathname}`
  } catch {
    return 'DATABASE_URL'
  }
}
