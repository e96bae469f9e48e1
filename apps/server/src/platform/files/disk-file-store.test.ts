import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { customerId } from '../db/scope.ts'
import { openDiskFileStore } from './disk-file-store.ts'
import type { FileStore } from './file-store.ts'

const NORDWIND = customerId('01930000-0000-7000-8000-000000000001')
const FILE = '01930000-0000-7000-8000-0000000000f1'
const about = { customerId: NORDWIND, name: 'report.csv', mediaType: 'text/csv', maxBytes: 1_000_000 }

let root: string
let files: FileStore

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lotse-files-'))
  files = await openDiskFileStore(root)
})
afterEach(() => rm(root, { recursive: true, force: true }))

const everythingBelow = async (): Promise<string[]> =>
  (await readdir(root, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).map(({ name }) => name)

describe('a file store on disk', () => {
  it('gives back exactly the bytes it was given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 8 }), async (pieces) => {
        const whole = Buffer.concat(pieces)
        const stored = await files.put(Readable.from(pieces), about)
        expect(stored).toMatchObject({
          bytes: whole.length,
          sha256: createHash('sha256').update(whole).digest('hex'),
          name: 'report.csv',
          customerId: NORDWIND,
        })
        expect((await buffer(await files.open(NORDWIND, stored.id))).equals(whole)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps a file that somebody else writes, and says where it lies', async () => {
    const stored = await files.make(about, (path) => writeFile(path, 'made here'))
    expect(stored).toMatchObject({ bytes: 9, sha256: createHash('sha256').update('made here').digest('hex') })
    expect(await readFile(await files.place(NORDWIND, stored.id), 'utf8')).toBe('made here')
    await files.remove(NORDWIND, stored.id)
    await expect(files.place(NORDWIND, stored.id)).rejects.toMatchObject({ code: 'not-found' })
    const failing = files.make(about, async (path) => {
      await writeFile(path, 'half')
      throw new Error('no more')
    })
    await expect(failing).rejects.toThrow('no more')
    expect(await everythingBelow()).toEqual([])
  })

  it('keeps nothing of an upload that breaks off', async () => {
    async function* breaksOff() {
      yield Buffer.alloc(1000)
      throw new Error('the connection is gone')
    }
    await expect(files.put(breaksOff(), about)).rejects.toThrow('the connection is gone')
    expect(await everythingBelow()).toEqual([])
  })

  it('keeps nothing of a file that is too large, and stops reading it', async () => {
    let read = 0
    async function* endless() {
      for (;;) {
        read += 1
        yield Buffer.alloc(1000)
      }
    }
    await expect(files.put(endless(), { ...about, maxBytes: 5000 })).rejects.toMatchObject({ code: 'too-large' })
    expect(read).toBe(6)
    expect(await everythingBelow()).toEqual([])
  })

  it('says so when the disk is full', async () => {
    async function* whileTheDiskFills() {
      yield Buffer.alloc(10)
      throw Object.assign(new Error('no space left on device, write'), { code: 'ENOSPC' })
    }
    const attempt = files.put(whileTheDiskFills(), about)
    await expect(attempt).rejects.toMatchObject({ code: 'storage-full', status: 507 })
    expect(await everythingBelow()).toEqual([])
  })

  it.each([
    '../secret',
    `../${NORDWIND}/x`,
    '/etc/passwd',
    '',
    '.',
    '..',
    `${FILE}/..`,
    FILE.toUpperCase(),
    `${FILE}\0`,
  ])('finds no file behind %j', async (id) => {
    await writeFile(join(root, 'secret'), 'secret')
    await expect(files.open(NORDWIND, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(files.remove(NORDWIND, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(files.open(id as never, FILE)).rejects.toMatchObject({ code: 'not-found' })
    await expect(files.put(Readable.from([Buffer.from('x')]), { ...about, customerId: id as never })).rejects.toThrow()
  })

  it('gives the file of one customer to no other', async () => {
    const { id } = await files.put(Readable.from([Buffer.from('x')]), about)
    const other = customerId('01930000-0000-7000-8000-000000000002')
    await expect(files.open(other, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('lists what it keeps and forgets what is removed', async () => {
    const { id } = await files.put(Readable.from([Buffer.from('x')]), about)
    const listed = []
    for await (const file of files.list()) listed.push(file)
    expect(listed).toMatchObject([{ customerId: NORDWIND, id }])
    await files.remove(NORDWIND, id)
    await files.remove(NORDWIND, id)
    expect(await everythingBelow()).toEqual([])
  })

  it('removes what a crash left half arrived a day ago, and nothing younger', async () => {
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000)
    await writeFile(join(root, 'arriving', 'old'), 'x')
    await utimes(join(root, 'arriving', 'old'), longAgo, longAgo)
    await writeFile(join(root, 'arriving', 'young'), 'x')
    await openDiskFileStore(root)
    expect(await everythingBelow()).toEqual(['young'])
  })
})
