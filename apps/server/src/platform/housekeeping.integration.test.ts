import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { systemClock } from './clock.ts'
import { customerId } from './db/scope.ts'
import { openDiskFileStore } from './files/disk-file-store.ts'
import type { FileStore } from './files/file-store.ts'
import { recordFile } from './files/record-file.ts'
import { tidyUp } from './housekeeping.ts'

const NORDWIND = customerId('01930000-0000-7000-8000-000000000001')
const SUEDWIND = customerId('01930000-0000-7000-8000-000000000002')
const PERSON = '01930000-0000-7000-8000-0000000000a1'

let data: TestDatabase
let root: string
let files: FileStore

beforeAll(async () => {
  data = await testDatabase()
  root = await mkdtemp(join(tmpdir(), 'lotse-files-'))
  files = await openDiskFileStore(root)
})
afterAll(async () => {
  await data.drop()
  await rm(root, { recursive: true, force: true })
})

async function put(age: 'old' | 'young'): Promise<Awaited<ReturnType<FileStore['put']>>> {
  const about = { customerId: NORDWIND, name: 'report.csv', mediaType: 'text/csv', maxBytes: 100 }
  const stored = await files.put(Readable.from([Buffer.from('x')]), about)
  const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000)
  if (age === 'old') await utimes(join(root, NORDWIND, stored.id), longAgo, longAgo)
  return stored
}

it('removes what nobody needs any more, of every customer, and nothing else', async () => {
  await data.query(
    `insert into lotse.idempotency_key (customer_id, person_id, key, fingerprint, created_at)
     values ($1, $3, 'old', 'f', now() - interval '25 hours'), ($1, $3, 'young', 'f', now()),
            ($2, $3, 'old', 'f', now() - interval '25 hours')`,
    [NORDWIND, SUEDWIND, PERSON],
  )
  await data.query(
    `insert into lotse.job (customer_id, id, kind, state, title, input, created_at, finished_at)
     select $1, gen_random_uuid(), 'evaluate-all', state, '{}', '{}', now() - interval '40 days', finished
       from (values ('done', now() - interval '31 days'), ('failed', now()), ('running', null)) as job (state, finished)`,
    [NORDWIND],
  )
  const [known, orphan, arriving] = [await put('old'), await put('old'), await put('young')]
  await data.database.transaction({ customer: NORDWIND }, (tx) =>
    recordFile(tx, known, { actor: null, now: systemClock.now() }),
  )

  const needs = { database: data.database, files, clock: systemClock, log: pino({ level: 'silent' }) }
  expect(await tidyUp(needs)).toEqual({ keys: 2, jobs: 1, signIns: 0, links: 0, files: 1 })
  expect(await data.query('select key from lotse.idempotency_key')).toEqual([{ key: 'young' }])
  expect(await data.query('select state from lotse.job order by state')).toEqual([
    { state: 'failed' },
    { state: 'running' },
  ])
  await expect(files.open(NORDWIND, orphan.id)).rejects.toMatchObject({ code: 'not-found' })
  for (const kept of [known, arriving]) (await files.open(NORDWIND, kept.id)).destroy()
  expect(await tidyUp(needs)).toEqual({ keys: 0, jobs: 0, signIns: 0, links: 0, files: 0 })
})
