import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { type ConnectionByParts, clientConfig } from '../platform/db/connection.ts'
import { SUPERUSER } from '../platform/db/embedded/cluster.ts'
import { OWNER_ROLE, provision } from '../platform/db/embedded/provision.ts'
import { migrate } from '../platform/db/migrate.ts'
import { readMigrations } from '../platform/db/migrations.ts'
import { startTestServer } from './test-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The test server's superuser connection. */
    postgres: ConnectionByParts
  }
}

/** The migrated database that each test file gets a copy of. */
export const TEMPLATE = 'lotse_template'

/** Starts one PostgreSQL for the whole run and migrates the template once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startTestServer()
  try {
    await provision(server, TEMPLATE)
    const owner = new Client(clientConfig(server.connection(OWNER_ROLE, TEMPLATE), 'lotse test template'))
    await owner.connect()
    await migrate(owner, await readMigrations())
    await owner.end()
    project.provide('postgres', server.connection(SUPERUSER, 'postgres'))
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
