import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { type DataPaths, dataPaths } from '../data-folder-path.ts'
import { clientConfig, type DatabaseConnection, describeConnection } from '../db/connection.ts'
import { findPackagedBinaries } from '../db/embedded/binaries.ts'
import { DATABASE, OWNER_ROLE } from '../db/embedded/provision.ts'
import { runningServer } from '../db/embedded/running-server.ts'
import { externalDatabase } from '../db/external.ts'
import { schemaVersion } from '../db/migrate.ts'
import { readMigrations } from '../db/migrations.ts'
import { StartupProblem } from '../startup-problem.ts'
import { reasonOf } from '../system-error.ts'
import { type DiagnoseOptions, type Diagnosis, diagnosisOf } from './diagnosis.ts'

/** Whether the database is of the right version and its schema one that this Lotse knows. Starts no server. */
export async function checkDatabase({ dataFolder, from }: DiagnoseOptions): Promise<Diagnosis[]> {
  const paths = dataPaths(dataFolder)
  const external = externalDatabase(from.env)
  try {
    if (external !== null) return [await schema(await connect(external.owner))]
    await requireRightMajor(paths)
    const running = await runningServer(paths)
    return running === null ? [] : [await schema(await connect(running(OWNER_ROLE, DATABASE)))]
  } catch (error) {
    return [diagnosisOf('database', error)]
  }
}

async function requireRightMajor({ postgres }: DataPaths): Promise<void> {
  const found = (await readFile(join(postgres, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  if (found === '') return
  const { major } = await findPackagedBinaries()
  if (found !== major) throw new StartupProblem('wrong-postgres-major', { folder: postgres, found, expected: major })
}

async function schema(owner: Client): Promise<Diagnosis> {
  try {
    const found = await schemaVersion(owner)
    const known = (await readMigrations()).length
    if (found > known) throw new StartupProblem('newer-schema', { found, known })
    const version = (await owner.query<{ v: string }>(`select current_setting('server_version') as v`)).rows[0]?.v
    const text = {
      en: `PostgreSQL ${version}, schema ${found} of ${known}`,
      de: `PostgreSQL ${version}, Schema ${found} von ${known}`,
    }
    return { check: 'database', state: 'fine', text }
  } finally {
    await owner.end()
  }
}

async function connect(connection: DatabaseConnection): Promise<Client> {
  const client = new Client(clientConfig(connection, 'lotse doctor'))
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const facts = { address: describeConnection(connection), reason: reasonOf(error) }
    throw new StartupProblem('database-unreachable', facts, { cause: error })
  }
}
