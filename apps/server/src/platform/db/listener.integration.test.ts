import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts'
import { ORGANISATION } from './scope.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.drop())

const notify = (channel: string, text: string) =>
  test.database.transaction({ customer: ORGANISATION }, (tx) => tx.execute(sql`select pg_notify(${channel}, ${text})`))

it('hears what other connections tell on its channels, until it stops listening', async () => {
  const heard: (string | null)[] = []
  const stop = await test.database.listen('tides', (text) => heard.push(text))
  const others: (string | null)[] = []
  const stopOthers = await test.database.listen('winds', (text) => others.push(text))
  await notify('tides', 'high')
  await notify('winds', 'west')
  await vi.waitFor(() => expect([heard, others]).toEqual([['high'], ['west']]))
  await stop()
  await notify('tides', 'low')
  await notify('winds', 'north')
  await vi.waitFor(() => expect(others).toEqual(['west', 'north']))
  expect(heard).toEqual(['high'])
  await stopOthers()
})

it('hears nothing of a transaction that was taken back', async () => {
  const heard: (string | null)[] = []
  const stop = await test.database.listen('tides', (text) => heard.push(text))
  await test.database
    .transaction({ customer: ORGANISATION }, async (tx) => {
      await tx.execute(sql`select pg_notify('tides', 'never')`)
      throw new Error('taken back')
    })
    .catch(() => {})
  await notify('tides', 'after')
  await vi.waitFor(() => expect(heard).toEqual(['after']))
  await stop()
})

it('connects again after the connection was cut, and says that it may have missed something', async () => {
  const heard: (string | null)[] = []
  const stop = await test.database.listen('tides', (text) => heard.push(text))
  await test.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen tides' and datname = current_database()`,
  )
  await vi.waitFor(() => expect(heard).toEqual([null]), { timeout: 5000 })
  await notify('tides', 'again')
  await vi.waitFor(() => expect(heard).toEqual([null, 'again']))
  await stop()
})

it('refuses what is no channel name', async () => {
  await expect(test.database.listen('tides; drop table person', () => {})).rejects.toThrow(RangeError)
})
