import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts'
import { temporaryDataPaths } from '../../testing/test-server.ts'
import { requireBoundRole } from './app-role.ts'
import { openDatabase } from './database.ts'
import { openPersistence } from './open.ts'

const folder = temporaryDataPaths().root
const dataFolder = join(folder, 'data')
const { host, port, user: superuser } = inject('postgres')
const name = `external_${process.pid}`
let test: TestDatabase

beforeAll(async () => {
  test = await testDatabase()
  await test.query(`create role ${name} login`)
  await test.query(`create role ${name}_app login`)
  await test.query(`create database ${name} owner ${name} template template0`)
})

afterAll(async () => {
  await test.query(`drop database ${name} with (force)`)
  await test.query(`drop role ${name}, ${name}_app`)
  await test.drop()
  await rm(folder, { recursive: true, force: true })
})

const urlOf = (user: string, database = name) =>
  `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`

describe('a PostgreSQL of their own', () => {
  it('needs somebody who may hand out the role of the application, and says how', async () => {
    const opening = openPersistence({ dataFolder, env: { DATABASE_URL: urlOf(name) } })
    await expect(opening).rejects.toMatchObject({
      code: 'app-role-missing',
      todo: expect.stringContaining(`grant lotse_app to "${name}"`),
    })
  })

  it('is migrated by its owner and used as the role of the application', async () => {
    await test.query(`grant lotse_app to ${name}`)
    const { database, owner, isEmbedded, stop } = await openPersistence({
      dataFolder,
      env: { DATABASE_URL: urlOf(name) },
    })
    expect(isEmbedded).toBe(false)
    const asked = await database.transaction('portfolio', (tx) =>
      tx.execute<{ role: string }>('select current_user as role'),
    )
    expect(asked.rows).toEqual([{ role: 'lotse_app' }])
    const owning = await owner(async (client) => (await client.query('select current_user as role')).rows)
    expect(owning).toEqual([{ role: name }])
    await stop()
  })

  it('can have a sign-in of its own for the application', async () => {
    await test.query(`grant lotse_app to ${name}_app`)
    const env = { DATABASE_URL: urlOf(name), LOTSE_APP_DATABASE_URL: urlOf(`${name}_app`) }
    const { database, stop } = await openPersistence({ dataFolder, env })
    const { rows } = await database.transaction('portfolio', (tx) =>
      tx.execute<{ login: string; role: string }>('select session_user as login, current_user as role'),
    )
    await stop()
    expect(rows).toEqual([{ login: `${name}_app`, role: 'lotse_app' }])
  })

  it('is never used as a role that row-level security does not bind', async () => {
    const database = await openDatabase({ url: urlOf(superuser) })
    await expect(requireBoundRole(database)).rejects.toMatchObject({
      code: 'app-role-too-powerful',
      what: expect.stringContaining('it is a superuser'),
    })
    await database.close()
  })

  it.each([
    ['a database that is not there', urlOf(name, 'nowhere')],
    ['a server that is not there', 'postgres://lotse@127.0.0.1:1/lotse'],
    ['an address that is none', 'postgres://lotse:geheim@[/lotse'],
  ])('that is %s is told without its password', async (_, url) => {
    const problem = await openPersistence({ dataFolder, env: { DATABASE_URL: url } }).catch((error: unknown) => error)
    expect(problem).toMatchObject({ code: 'database-unreachable' })
    expect(String(problem)).not.toContain('geheim')
  })
})
