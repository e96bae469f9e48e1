import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryDataPaths } from '../../testing/test-server.ts'
import { openPersistence, type Persistence } from '../db/open.ts'
import { ORGANISATION } from '../db/scope.ts'
import { newId } from '../id.ts'
import { readSecretKey } from '../secret-key.ts'
import { backUpDataFolder } from './back-up.ts'
import { restoreDataFolder } from './restore.ts'

const folder = temporaryDataPaths().root
const original = join(folder, 'original ä')
const backup = join(folder, 'made', 'backup.tar.gz')
const env = {}
const madeAt = '2026-11-22T20:00:00.000Z'
let persistence: Persistence

beforeAll(async () => {
  persistence = await openPersistence({ dataFolder: original, env })
  await insertSettings(persistence, 'before the backup')
  await mkdir(join(persistence.paths.files, 'ab'))
  await writeFile(join(persistence.paths.files, 'ab', 'report.csv'), 'a;b\r\n1;2\r\n')
  await mkdir(join(persistence.paths.files, 'arriving'))
  await writeFile(join(persistence.paths.files, 'arriving', 'half'), 'a;')
})

afterAll(async () => {
  await persistence.stop()
  await rm(folder, { recursive: true, force: true })
})

async function insertSettings({ database }: Persistence, name: string): Promise<void> {
  await database.transaction({ customer: ORGANISATION }, (tx) =>
    tx.execute(sql`update installation set organisation_name = ${name}`),
  )
}

async function settingsOf(dataFolder: string): Promise<unknown> {
  const restored = await openPersistence({ dataFolder, env })
  try {
    const { rows } = await restored.database.transaction('portfolio', (tx) =>
      tx.execute(sql`select organisation_name from installation`),
    )
    return rows[0]?.organisation_name
  } finally {
    await restored.stop()
  }
}

it('restores database and files of a running Lotse, without its key', async () => {
  const manifest = await backUpDataFolder({ dataFolder: original, target: backup, env, madeAt })
  await insertSettings(persistence, 'after the backup')
  expect(manifest).toMatchObject({ madeAt, withKey: false, postgres: '18' })

  const target = join(folder, 'restored')
  await restoreDataFolder({ backup, dataFolder: target, env })
  expect(await settingsOf(target)).toBe('before the backup')
  expect(await readFile(join(target, 'files', 'ab', 'report.csv'), 'utf8')).toBe('a;b\r\n1;2\r\n')
  expect(existsSync(join(target, 'files', 'arriving'))).toBe(false)
  await expect(readFile(join(target, 'secret.key'))).rejects.toThrow(/ENOENT/)
})

it('holds everything committed while a backup of busy tables was made', async () => {
  let stopped = false
  let written = 0
  await persistence.owner(async (owner) => {
    await owner.query('create table busy (id uuid primary key, text text); grant all on busy to lotse_app')
  })
  const writing = (async () => {
    while (!stopped) {
      await persistence.database.transaction({ customer: ORGANISATION }, (tx) =>
        tx.execute(sql`insert into busy values (${newId()}, ${'x'.repeat(500)})`),
      )
      written += 1
    }
  })()
  const target = join(folder, 'busy.tar.gz')
  const before = written
  await backUpDataFolder({ dataFolder: original, target, env, madeAt })
  stopped = true
  await writing
  const dataFolder = join(folder, 'restored busy')
  await restoreDataFolder({ backup: target, dataFolder, env })
  const restored = await openPersistence({ dataFolder, env })
  const { rows } = await restored.database.transaction('portfolio', (tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from busy`),
  )
  await restored.stop()
  expect(rows[0]?.n).toBeGreaterThan(before)
  expect(rows[0]?.n).toBeLessThanOrEqual(written)
})

it('takes the key along when asked', async () => {
  const key = await readSecretKey(persistence.paths, env)
  const target = join(folder, 'with key.tar.gz')
  await backUpDataFolder({ dataFolder: original, target, withKey: true, env, madeAt })
  const dataFolder = join(folder, 'restored with key')
  await restoreDataFolder({ backup: target, dataFolder, env })
  expect(await readFile(join(dataFolder, 'secret.key'), 'utf8')).toBe(`${Buffer.from(key).toString('base64')}\n`)
})

it.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 4096), /unexpected end of file|ends in the middle/],
  ['changed in the middle', (bytes: Buffer) => flipped(bytes), /./],
  ['no archive at all', () => Buffer.from('hello'), /./],
])('refuses a backup that is %s and leaves the folder without data', async (_, damage, reason) => {
  const damaged = join(folder, 'damaged.tar.gz')
  await writeFile(damaged, damage(await readFile(backup)))
  const dataFolder = join(folder, 'from damaged')
  const restoring = restoreDataFolder({ backup: damaged, dataFolder, env })
  await expect(restoring).rejects.toMatchObject({ code: 'backup-damaged', what: expect.stringMatching(reason) })
  await expect(readFile(join(dataFolder, 'postgres', 'PG_VERSION'))).rejects.toThrow(/ENOENT/)
})

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const at = Math.floor(copy.length / 2)
  copy.writeUInt8(copy.readUInt8(at) ^ 0xff, at)
  return copy
}

it.each([
  ['restoring over data', () => restoreDataFolder({ backup, dataFolder: original, env }), 'restore-needs-empty-folder'],
  [
    'a target that exists',
    () => backUpDataFolder({ dataFolder: original, target: backup, env, madeAt }),
    'backup-target',
  ],
  [
    'a folder without data',
    () => backUpDataFolder({ dataFolder: join(folder, 'none'), target: backup, env, madeAt }),
    'nothing-to-back-up',
  ],
  [
    'an external database',
    () => backUpDataFolder({ dataFolder: original, target: backup, env: { DATABASE_URL: 'postgres://x' }, madeAt }),
    'backup-needs-embedded',
  ],
])('refuses %s', async (_, work, code) => {
  await expect(work()).rejects.toMatchObject({ code })
})

it('backs up a data folder that no Lotse runs on', async () => {
  await persistence.stop()
  const target = join(folder, 'at rest.tar.gz')
  await backUpDataFolder({ dataFolder: original, target, env, madeAt })
  const dataFolder = join(folder, 'restored from rest')
  await restoreDataFolder({ backup: target, dataFolder, env })
  expect(await settingsOf(dataFolder)).toBe('after the backup')
})
