import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimDataFolder } from './data-folder.ts'
import { readRunning } from './data-folder-lock.ts'
import { cacheFolderPath, dataFolderPath, dataPaths } from './data-folder-path.ts'
import { readSecretKey } from './secret-key.ts'

const HOLDER = fileURLToPath(new URL('../testing/hold-data-folder.ts', import.meta.url))

let parent: string
let root: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'lotse-data-folder-'))
  root = join(parent, 'Daten für Lotse')
})
afterEach(() => rm(parent, { recursive: true, force: true }))

describe('the place of the data', () => {
  const linux = { platform: 'linux', home: '/home/anna', uid: 1000, env: {} } as const
  it.each([
    ['what is asked for', 'elsewhere', linux, join(process.cwd(), 'elsewhere')],
    ['LOTSE_DATA', undefined, { ...linux, env: { LOTSE_DATA: '/srv/lotse' } }, '/srv/lotse'],
    ['Linux', undefined, linux, '/home/anna/.local/share/lotse'],
    ['Linux with XDG_DATA_HOME', undefined, { ...linux, env: { XDG_DATA_HOME: '/data' } }, '/data/lotse'],
    ['root', undefined, { ...linux, uid: 0, home: '/root' }, '/var/lib/lotse'],
    ['macOS', undefined, { ...linux, platform: 'darwin' as const }, '/home/anna/Library/Application Support/Lotse'],
    [
      'Windows',
      undefined,
      { ...linux, platform: 'win32' as const, uid: null, env: { LOCALAPPDATA: 'C:\\A' } },
      join('C:\\A', 'Lotse'),
    ],
  ])('%s', (_, asked, from, expected) => expect(dataFolderPath(asked, from)).toBe(expected))

  it('is not the place of the cache', () => {
    expect(cacheFolderPath(linux)).toBe('/home/anna/.cache/lotse')
    expect(cacheFolderPath({ ...linux, uid: 0 })).toBe('/var/cache/lotse')
  })
})

describe('claiming a data folder', () => {
  it('makes it for its owner only', async () => {
    const { paths, release } = await claimDataFolder(root)
    release()
    expect((await stat(root)).mode & 0o066).toBe(0)
    expect((await stat(paths.files)).mode & 0o777).toBe(0o700)
    expect((await stat(paths.marker)).mode & 0o777).toBe(0o600)
  })

  it('can be repeated once it was given free', async () => {
    ;(await claimDataFolder(root)).release()
    const again = await claimDataFolder(root)
    again.announce('http://localhost:1')
    expect(readRunning(again.paths)).toEqual({ pid: process.pid, address: 'http://localhost:1' })
    again.release()
    expect(readRunning(again.paths)).toEqual({ pid: null, address: null })
  })

  it('is refused while another process has it, and possible as soon as that was killed', async () => {
    const holder = spawn(process.execPath, [HOLDER, root], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(holder.stdout, 'data')
    await expect(claimDataFolder(root)).rejects.toMatchObject({
      code: 'data-folder-in-use',
      what: expect.stringContaining(`process ${holder.pid} at http://localhost:7070`),
    })
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    ;(await claimDataFolder(root)).release()
  })

  it('lets processes on an external database share it', async () => {
    const [first, second] = await Promise.all([
      claimDataFolder(root, { shared: true }),
      claimDataFolder(root, { shared: true }),
    ])
    first.release()
    second.release()
  })

  it.each([
    ['other files', 'data-folder-foreign', async () => writeFile(join(root, 'letter.txt'), 'Dear')],
    ['a newer layout', 'newer-data-folder', async () => writeFile(dataPaths(root).marker, '{"layout":99}')],
  ])('refuses a folder with %s and changes nothing in it', async (_, code, fill) => {
    await mkdir(root)
    await fill()
    const before = await readdir(root)
    await expect(claimDataFolder(root)).rejects.toMatchObject({ code })
    expect(await readdir(root)).toEqual(before)
  })

  it('refuses a file in the place of the folder', async () => {
    await writeFile(root, '')
    await expect(claimDataFolder(root)).rejects.toMatchObject({ code: 'data-folder-read-only' })
  })
})

describe('the encryption key', () => {
  it('is made once and stays', async () => {
    const { paths, release } = await claimDataFolder(root)
    release()
    const [first, second] = await Promise.all([readSecretKey(paths, {}), readSecretKey(paths, {})])
    expect(first).toHaveLength(32)
    expect(second).toEqual(first)
    expect(await readSecretKey(paths, {})).toEqual(first)
    expect((await stat(paths.secretKey)).mode & 0o777).toBe(0o600)
    expect((await readdir(root)).filter((name) => name.startsWith('secret'))).toEqual(['secret.key'])
  })

  it('comes from LOTSE_SECRET when that is set, and then no file is made', async () => {
    await mkdir(root)
    const paths = dataPaths(root)
    const secret = 'x'.repeat(32)
    expect(await readSecretKey(paths, { LOTSE_SECRET: secret })).toHaveLength(32)
    expect(await readdir(root)).toEqual([])
  })

  it('is refused when it is too short or damaged, and left as it is', async () => {
    await mkdir(root)
    const paths = dataPaths(root)
    await expect(readSecretKey(paths, { LOTSE_SECRET: 'short' })).rejects.toMatchObject({ code: 'secret-invalid' })
    await writeFile(paths.secretKey, 'cut')
    await expect(readSecretKey(paths, {})).rejects.toMatchObject({ code: 'secret-invalid' })
    expect(await readFile(paths.secretKey, 'utf8')).toBe('cut')
  })
})

describe('a place where no folder can be made', () => {
  it('is refused when a file lies above it', async () => {
    await writeFile(join(parent, 'file'), '')
    await expect(claimDataFolder(join(parent, 'file', 'data'))).rejects.toMatchObject({ code: 'data-folder-read-only' })
  })

  it.runIf(process.platform === 'linux').each(['/proc/lotse', '/proc/lotse/data'])('is refused in %s', async (folder) =>
    expect(claimDataFolder(folder)).rejects.toMatchObject({ code: 'data-folder-read-only' }),
  )
})
