import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryDataPaths } from '../../testing/test-server.ts'
import { dataPaths } from '../data-folder-path.ts'
import { clientConfig } from './connection.ts'
import { SUPERUSER } from './embedded/cluster.ts'
import { startEmbedded } from './embedded/embedded.ts'
import { DATABASE } from './embedded/provision.ts'
import { readMigrations } from './migrations.ts'
import { openPersistence, type PersistenceProgress } from './open.ts'
import { ORGANISATION } from './scope.ts'

const folder = temporaryDataPaths().root
const dataFolder = join(folder, 'data')
const paths = dataPaths(dataFolder)
const own = fileURLToPath(new URL('../../../migrations/', import.meta.url))
const env = {}
const next = (await readMigrations()).length + 1

beforeAll(async () => {
  // What an interrupted first start leaves: half a data directory beside the place of the whole one.
  await mkdir(dataFolder, { mode: 0o711 })
  await writeFile(paths.marker, '{"product":"Lotse","layout":1}')
  await mkdir(`${paths.postgres}.new`)
  await writeFile(`${paths.postgres}.new/PG_VERSION`, '18')
  const { database, stop } = await openPersistence({ dataFolder, env })
  await database.transaction({ customer: ORGANISATION }, (tx) =>
    tx.execute(sql`update installation set organisation_name = 'Kept'`),
  )
  await stop()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Opens, reads one value that was written before, and closes. */
async function keptName(): Promise<unknown> {
  const { database, stop } = await openPersistence({ dataFolder, env })
  try {
    const { rows } = await database.transaction('portfolio', (tx) =>
      tx.execute(sql`select organisation_name from installation`),
    )
    return rows[0]?.organisation_name
  } finally {
    await stop()
  }
}

async function asOwner(statement: string): Promise<void> {
  const { owner, stop } = await openPersistence({ dataFolder, env })
  await owner(async (client) => void (await client.query(statement)))
  await stop()
}

describe('opening', () => {
  it('repairs an interrupted first start', async () => {
    expect(await keptName()).toBe('Kept')
    expect(await readdir(dataFolder)).not.toContain('postgres.new')
  })

  it('is quiet when there is nothing to do', async () => {
    const steps: PersistenceProgress[] = []
    const { stop } = await openPersistence({ dataFolder, env, onProgress: (step) => steps.push(step) })
    await stop()
    await stop()
    expect(steps).toEqual(['opening-database'])
  })

  it('refuses the data of another major version and leaves them as they are', async () => {
    const file = join(paths.postgres, 'PG_VERSION')
    await writeFile(file, '17\n')
    await expect(openPersistence({ dataFolder, env })).rejects.toMatchObject({ code: 'wrong-postgres-major' })
    expect(await readFile(file, 'utf8')).toBe('17\n')
    await writeFile(file, '18\n')
    expect(await keptName()).toBe('Kept')
  })

  it('refuses a newer schema', async () => {
    await asOwner(`insert into migration (version, name, checksum) values (99, '0099_future', 'x')`)
    await expect(openPersistence({ dataFolder, env })).rejects.toMatchObject({
      code: 'newer-schema',
      what: expect.stringContaining('schema 99'),
    })
    await removeMigration(99)
    expect(await keptName()).toBe('Kept')
  })

  it('refuses a migration that was changed after it had been applied', async () => {
    const changed = await migrationsWith(next, 'select 1')
    await (await openPersistence({ dataFolder, env, migrationsFolder: changed })).stop()
    await migrationsWith(next, 'select 2')
    await expect(openPersistence({ dataFolder, env, migrationsFolder: changed })).rejects.toMatchObject({
      code: 'changed-migration',
      what: expect.stringContaining('_extra'),
    })
    await removeMigration(next)
  })

  it('backs up before a migration, names the one that fails, and leaves the data as they were', async () => {
    const broken = await migrationsWith(next, `update installation set organisation_name = 'Lost'; select 1 / 0`)
    const opening = openPersistence({ dataFolder, env, migrationsFolder: broken })
    await expect(opening).rejects.toMatchObject({
      code: 'migration-failed',
      what: expect.stringMatching(/_extra failed: division by zero/),
      todo: expect.stringContaining(join(paths.backups, `before-schema-${next}`)),
    })
    expect((await readdir(paths.backups)).filter((name) => name.startsWith(`before-schema-${next}-`))).not.toEqual([])
    expect(await keptName()).toBe('Kept')
  })

  it('brings old data to a newer schema', async () => {
    const steps: PersistenceProgress[] = []
    const newer = await migrationsWith(next, 'alter table installation add column motto text')
    const opened = await openPersistence({
      dataFolder,
      env,
      migrationsFolder: newer,
      onProgress: (step) => steps.push(step),
    })
    const { rows } = await opened.database.transaction('portfolio', (tx) =>
      tx.execute(sql`select organisation_name, motto from installation`),
    )
    await opened.stop()
    expect(rows).toEqual([{ organisation_name: 'Kept', motto: null }])
    expect(steps).toContain('migrating-database')
  })
})

/** A copy of the migrations with one more, as a newer Lotse has. */
async function migrationsWith(version: number, statements: string): Promise<string> {
  const copy = join(folder, `migrations-${version}`)
  await cp(own, copy, { recursive: true })
  await writeFile(join(copy, `${String(version).padStart(4, '0')}_extra.sql`), statements)
  return copy
}

/** Takes a migration out of the list again, as superuser: this Lotse refuses to open the data with it. */
async function removeMigration(version: number): Promise<void> {
  const server = await startEmbedded({ paths })
  const client = new Client(clientConfig(server.connection(SUPERUSER, DATABASE)))
  await client.connect()
  await client.query('delete from migration where version = $1', [version])
  await client.end()
  await server.stop()
}
