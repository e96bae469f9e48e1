import { chmod, mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryDataPaths } from '../../testing/test-server.ts'
import { type DataPaths, surroundings } from '../data-folder-path.ts'
import { openPersistence, type Persistence } from '../db/open.ts'
import { readSecretKey } from '../secret-key.ts'
import { diagnose } from './diagnose.ts'

const folder = temporaryDataPaths().root
const dataFolder = join(folder, 'data')
const now = new Date('2026-11-22T12:00:00Z')
let persistence: Persistence
let paths: DataPaths

beforeAll(async () => {
  persistence = await openPersistence({ dataFolder, env: {} })
  paths = persistence.paths
  await readSecretKey(paths, {})
})
afterAll(async () => {
  await persistence.stop()
  await rm(folder, { recursive: true, force: true })
})

/** What was found, as `{ check: state }`. */
async function states(asked = dataFolder, env: NodeJS.ProcessEnv = {}): Promise<Record<string, string>> {
  const found = await diagnose({ dataFolder: asked, from: { ...surroundings(), env }, now })
  for (const { text } of found) for (const told of [text.en, text.de]) expect(told).not.toBe('')
  return Object.fromEntries(found.map(({ check, state }) => [check, state]))
}

it('finds a running Lotse in order, but for its missing backup', async () => {
  const { room, ...found } = await states()
  expect(['fine', 'warning']).toContain(room)
  const fine = {
    runtime: 'fine',
    postgres: 'fine',
    'data-folder': 'fine',
    running: 'fine',
    key: 'fine',
    database: 'fine',
  }
  expect(found).toEqual({ ...fine, backup: 'warning' })
})

it.each([
  ['of today', now, 'fine'],
  ['of last month', new Date('2026-10-20T12:00:00Z'), 'warning'],
])('judges a backup %s', async (_, made, state) => {
  const file = join(paths.backups, 'lotse.tar.gz')
  await writeFile(file, '')
  await utimes(file, made, made)
  expect(await states()).toMatchObject({ backup: state })
})

it('finds a key that others may read', async () => {
  await chmod(paths.secretKey, 0o644)
  expect(await states()).toMatchObject({ key: 'problem' })
  await chmod(paths.secretKey, 0o600)
})

it('finds a newer schema', async () => {
  await persistence.owner(async (owner) => {
    await owner.query(`insert into migration (version, name, checksum) values (99, '0099_future', 'x')`)
  })
  expect(await states()).toMatchObject({ database: 'problem' })
})

it('finds data of another major version of PostgreSQL', async () => {
  const other = join(folder, 'other')
  await mkdir(join(other, 'postgres'), { recursive: true })
  await writeFile(join(other, 'postgres', 'PG_VERSION'), '17\n')
  await writeFile(join(other, 'lotse.json'), '{"product":"Lotse","layout":1}')
  expect(await states(other)).toMatchObject({ database: 'problem', running: 'fine' })
})

it('has nothing against a folder that is still to be made', async () => {
  expect(await states(join(folder, 'none'))).toEqual({ runtime: 'fine', postgres: 'fine', 'data-folder': 'fine' })
})

it('finds a database of their own that does not answer', async () => {
  expect(await states(dataFolder, { DATABASE_URL: 'postgres://lotse@127.0.0.1:1/lotse' })).toMatchObject({
    database: 'problem',
  })
})
