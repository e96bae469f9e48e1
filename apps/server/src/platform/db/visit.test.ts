import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { visitDatabase } from './visit.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse-visit-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('says that a folder holds no database, and puts nothing into it', async () => {
  await expect(visitDatabase({ dataFolder: folder, env: {} }, async () => 'seen')).rejects.toMatchObject({
    code: 'nothing-there',
    what: expect.stringContaining(folder),
  })
  expect(await readdir(folder)).toEqual([])
})
