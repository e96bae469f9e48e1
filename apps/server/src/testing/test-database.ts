import { Client, Pool, type QueryResultRow } from 'pg'
import { inject } from 'vitest'
import { APP_ROLE, type ConnectionByParts, clientConfig } from '../platform/db/connection.ts'
import { type Database, openDatabase } from '../platform/db/database.ts'
import { OWNER_ROLE } from '../platform/db/embedded/provision.ts'
import { TEMPLATE } from './postgres.global.ts'

/** A migrated, empty database of one test file's own. */
export interface TestDatabase {
  /** What the application gets: bound by row-level security. */
  readonly database: Database
  /** The application's connection, for parts that connect themselves. */
  readonly connection: ConnectionByParts
  /** The connection of the schema's owner. */
  readonly ownerConnection: ConnectionByParts
  /** Asks past row-level security, as superuser: for preparing and for looking at what is really there. */
  query<R extends QueryResultRow>(sql: string, parameters?: readonly unknown[]): Promise<R[]>
  /** Closes and removes the database. */
  drop(): Promise<void>
}

let made = 0

/** A copy of the migrated template. Call in `beforeAll`, and `drop()` in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('postgres')
  made += 1
  const name = `test_${process.pid}_${Date.now().toString(36)}_${made}`
  await once(server, `create database ${name} template ${TEMPLATE} owner ${OWNER_ROLE}`)
  const connection = { ...server, database: name, user: APP_ROLE }
  const superuser = new Pool({ ...clientConfig({ ...server, database: name }, 'lotse test'), max: 2 })
  superuser.on('error', () => {})
  const database = await openDatabase(connection, { applicationName: 'lotse test', maxConnections: 5 })
  return {
    database,
    connection,
    ownerConnection: { ...connection, user: OWNER_ROLE },
    query: async <R extends QueryResultRow>(sql: string, parameters: readonly unknown[] = []) =>
      (await superuser.query<R>(sql, [...parameters])).rows,
    async drop() {
      await database.close()
      await superuser.end()
      await once(server, `drop database if exists ${name} with (force)`)
    },
  }
}

async function once(connection: ConnectionByParts, statement: string): Promise<void> {
  const client = new Client(clientConfig(connection, 'lotse test'))
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
