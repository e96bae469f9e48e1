import { spawnSync } from 'node:child_process'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { temporaryDataPaths } from '../testing/test-server.ts'
import { claimDataFolder } from './data-folder.ts'
import { openPersistence } from './db/open.ts'

const folder = temporaryDataPaths().root
const mounted = join(folder, 'disk')
await mkdir(mounted)

/** Real file systems that are full or read-only need the right to mount; without it these tests say that they were skipped. */
const canMount = mount('size=4m') && unmount()

afterEach(() => void unmount())
afterAll(() => rm(folder, { recursive: true, force: true }))

function mount(options: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'lotse-test', mounted]).status === 0
}

function unmount(): boolean {
  return spawnSync('umount', ['--lazy', mounted]).status === 0
}

describe.runIf(canMount)('on a disk of its own', () => {
  it('says how much room is missing and leaves nothing behind', async () => {
    mount('size=4m')
    await expect(claimDataFolder(join(mounted, 'data'))).rejects.toMatchObject({
      code: 'disk-full',
      what: expect.stringMatching(/\([34] MB free\)/),
    })
  })

  it('says that it cannot be written', async () => {
    mount('ro')
    await expect(claimDataFolder(join(mounted, 'data'))).rejects.toMatchObject({ code: 'data-folder-read-only' })
  })

  it('leaves the data of a disk that became read-only as they were', async () => {
    mount('size=600m,mode=755')
    const dataFolder = join(mounted, 'data')
    await (await openPersistence({ dataFolder, env: {} })).stop()
    spawnSync('mount', ['-o', 'remount,ro', mounted])
    await expect(openPersistence({ dataFolder, env: {} })).rejects.toMatchObject({ code: 'data-folder-read-only' })
    spawnSync('mount', ['-o', 'remount,rw', mounted])
    await (await openPersistence({ dataFolder, env: {} })).stop()
  })
})

describe.runIf(process.getuid?.() === 0)('as root', () => {
  it('says which folder is closed to the user of the database', async () => {
    const closed = join(folder, 'closed')
    await mkdir(closed, { mode: 0o700 })
    const opening = openPersistence({ dataFolder: join(closed, 'data'), env: {} })
    await expect(opening).rejects.toMatchObject({
      code: 'data-folder-unreachable',
      what: expect.stringContaining(closed),
    })
  })

  it('keeps the key to itself and gives the database its own files only', async () => {
    const dataFolder = join(folder, 'as root')
    await (await openPersistence({ dataFolder, env: {} })).stop()
    expect((await stat(join(dataFolder, 'postgres'))).uid).toBe(65534)
    expect((await stat(join(dataFolder, 'files'))).uid).toBe(0)
    expect((await stat(dataFolder)).mode & 0o777).toBe(0o711)
  })
})
