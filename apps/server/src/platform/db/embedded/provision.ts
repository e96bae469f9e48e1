import { Client } from 'pg'
import { systemCode } from '../../system-error.ts'
import { APP_ROLE, type ConnectionByParts, clientConfig } from '../connection.ts'
import { SUPERUSER } from './cluster.ts'
import type { EmbeddedServer } from './embedded.ts'

/** The role that owns Lotse's tables in an embedded server. Row-level security is forced, so it is bound as well. */
export const OWNER_ROLE = 'lotse_owner'

/** The database of an embedded server. */
export const DATABASE = 'lotse'

const NO_SUCH_ROLE = '28000'
const NO_SUCH_DATABASE = '3D000'

/** Connects as owner; on a new server makes the roles and the database first. The caller ends the client. */
export async function connectAsOwner(server: EmbeddedServer): Promise<Client> {
  const connection = server.connection(OWNER_ROLE, DATABASE)
  try {
    return await connect(connection)
  } catch (error) {
    const code = systemCode(error)
    if (code !== NO_SUCH_ROLE && code !== NO_SUCH_DATABASE) throw error
    await provision(server, DATABASE)
    return connect(connection)
  }
}

/** Makes the roles of Lotse and an empty database that its owner role owns; what is there already stays. */
export async function provision(server: EmbeddedServer, database: string): Promise<void> {
  const superuser = await connect(server.connection(SUPERUSER, 'postgres'))
  try {
    const password = server.connection(SUPERUSER, 'postgres').password
    for (const role of [OWNER_ROLE, APP_ROLE]) {
      const known = await superuser.query('select from pg_roles where rolname = $1', [role])
      if (known.rowCount !== 0) continue
      const secret = password === undefined ? '' : ` password ${superuser.escapeLiteral(password)}`
      await superuser.query(`create role ${role} login nosuperuser nocreatedb nocreaterole noinherit${secret}`)
    }
    const known = await superuser.query('select from pg_database where datname = $1', [database])
    if (known.rowCount === 0) {
      await superuser.query(`create database ${superuser.escapeIdentifier(database)} owner ${OWNER_ROLE}`)
    }
  } finally {
    await superuser.end()
  }
}

async function connect(connection: ConnectionByParts): Promise<Client> {
  const client = new Client(clientConfig(connection, 'lotse owner'))
  client.on('error', () => {})
  await client.connect()
  return client
}
