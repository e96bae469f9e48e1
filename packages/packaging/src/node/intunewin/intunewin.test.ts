import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PackagingError, sayFault } from '../../fault.ts'
import { newFolder, withFiles } from '../../testing/folders.ts'
import { takeApart } from '../../testing/layout-decrypt.ts'
import { type BuildInput, buildWith, type Secrets } from './build.ts'
import { unpackIntunewin } from './unpack.ts'
import { withUploadContent } from './upload-content.ts'
import { verifyIntunewin } from './verify.ts'

const FIXED: Secrets = {
  key: Buffer.alloc(32, 1),
  macKey: Buffer.alloc(32, 2),
  iv: Buffer.alloc(16, 3),
}
const FILES = {
  'setup.exe': 'MZ the tool of the vendor',
  'Office/Data/v64.cab': new Uint8Array(70_000).map((_, index) => (index * 7919) % 251),
  'Ünïcode name.txt': 'names of any language',
}
const CONFIGURATION = { name: 'install.xml', bytes: Buffer.from('<Configuration />') }

let root = ''
let remove: () => Promise<void>
let number = 0
const next = (): number => {
  number += 1
  return number
}
const fresh = (): string => join(root, `out-${next()}.intunewin`)
beforeAll(async () => {
  const folder = await newFolder()
  root = folder.path
  remove = folder.remove
  await withFiles(join(root, 'source'), FILES)
})
afterAll(() => remove())

const input = (more: Partial<BuildInput> = {}): BuildInput => ({
  source: join(root, 'source'),
  added: [CONFIGURATION],
  setupFile: 'setup.exe',
  name: 'Microsoft 365 Apps <& more>',
  out: fresh(),
  ...more,
})
const faultOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: PackagingError) => error.code,
  )
const codes = async (path: string): Promise<readonly string[]> => {
  const { errors, warnings } = await verifyIntunewin(path)
  for (const fault of [...errors, ...warnings]) expect(sayFault(fault, 'de')).not.toContain('?')
  return [...errors, ...warnings].map(({ code }) => code)
}

describe('building', () => {
  it('gives what an independent reader of the documented layout takes apart', async () => {
    const asked = input()
    const built = await buildWith(asked)
    const apart = takeApart(await readFile(asked.out))
    expect(apart.macFits).toBe(true)
    expect(apart.digestFits).toBe(true)
    expect(Number(apart.field('UnencryptedContentSize'))).toBe(apart.zip.length)
    expect(apart.field('SetupFile')).toBe('setup.exe')
    expect(Object.keys(apart.files)).toEqual(['Office/Data/v64.cab', 'install.xml', 'setup.exe', 'Ünïcode name.txt'])
    expect(Buffer.from(apart.files['Office/Data/v64.cab'] ?? [])).toEqual(Buffer.from(FILES['Office/Data/v64.cab']))
    expect(built.files).toBe(4)
    expect(built.written).toBe((await readFile(asked.out)).length)
  })

  it('gives the same bytes for the same files and keys, and new keys each time', async () => {
    const outs = [input(), input(), input(), input()]
    for (const [index, one] of outs.entries()) await (index < 2 ? buildWith(one, FIXED) : buildWith(one))
    const hashes = await Promise.all(
      outs.map(async ({ out }) =>
        createHash('sha256')
          .update(await readFile(out))
          .digest('hex'),
      ),
    )
    expect(hashes[0]).toBe(hashes[1])
    expect(new Set(hashes).size).toBe(3)
  })

  it('takes a ZIP archive as it takes the folder', async () => {
    const source = join(root, 'source.zip')
    const entries = Object.entries(FILES).map(([name, content]) => [name, Buffer.from(content)] as const)
    await writeFile(source, zipSync(Object.fromEntries(entries.toReversed()), { mtime: '2026-03-04' }))
    const [one, two] = [input(), input({ source })]
    await buildWith(one, FIXED)
    await buildWith(two, FIXED)
    expect((await readFile(one.out)).equals(await readFile(two.out))).toBe(true)
  })

  it.each([
    ['name-outside', '../evil.txt'],
    ['name-outside', 'a\\..\\..\\evil.txt'],
    ['name-outside', '/etc/evil'],
    ['name-outside', 'C:\\evil.txt'],
    ['name-not-for-windows', 'aux.txt'],
    ['name-not-for-windows', 'ends with blank /a'],
    ['name-not-for-windows', 'a//b'],
    ['name-twice', 'SETUP.exe'],
  ])('refuses a ZIP archive: %s for %s', async (code, name) => {
    const source = join(root, `hostile-${next()}.zip`)
    await writeFile(source, zipSync({ 'setup.exe': Buffer.from('x'), [name]: Buffer.from('y') }))
    const asked = input({ source, added: [] })
    expect(await faultOf(buildWith(asked))).toBe(code)
    expect(await readdir(root)).not.toContain(`${asked.out}.partial`)
  })

  it('refuses links in folders and archives', async () => {
    const folder = await withFiles(join(root, 'linked'), { 'setup.exe': 'x' })
    await symlink('/etc/hostname', join(folder, 'outside.txt'))
    expect(await faultOf(buildWith(input({ source: folder })))).toBe('source-link')
    const source = join(root, 'linked.zip')
    await writeFile(
      source,
      zipSync({
        'setup.exe': Buffer.from('x'),
        link: [Buffer.from('/etc/hostname'), { os: 3, attrs: 0o120777 << 16 }],
      }),
    )
    expect(await faultOf(buildWith(input({ source })))).toBe('source-link')
  })

  it('refuses a damaged ZIP archive in the middle of it', async () => {
    const source = join(root, 'damaged.zip')
    const noise = FILES['Office/Data/v64.cab']
    const good = Buffer.from(zipSync({ 'setup.exe': Buffer.from('x'), noise }))
    for (const part of [2, 3, 4]) {
      const bad = Buffer.from(good)
      const at = Math.floor(good.length / part)
      bad[at] = (bad[at] ?? 0) ^ 255
      await writeFile(source, bad)
      expect(await faultOf(buildWith(input({ source })))).toBe('entry-checksum')
    }
    await writeFile(source, good.subarray(0, -10))
    expect(await faultOf(buildWith(input({ source })))).toBe('not-a-zip')
  })

  it('says what else does not fit, and leaves nothing behind', async () => {
    expect(await faultOf(buildWith(input({ setupFile: 'other.exe' })))).toBe('setup-missing')
    expect(await faultOf(buildWith(input({ source: join(root, 'nowhere') })))).toBe('source-missing')
    expect(await faultOf(buildWith(input({ added: [{ ...CONFIGURATION, name: 'Setup.EXE' }] })))).toBe(
      'added-already-there',
    )
    expect(await faultOf(buildWith(input({ out: join(root, 'source', 'x.intunewin') })))).toBe('target-inside-source')
    await mkdir(join(root, 'empty'), { recursive: true })
    expect(await faultOf(buildWith(input({ source: join(root, 'empty'), added: [] })))).toBe('source-empty')
    const out = fresh()
    await writeFile(out, 'mine')
    expect(await faultOf(buildWith(input({ out })))).toBe('target-exists')
    expect((await readdir(root)).filter((name) => name.endsWith('.partial'))).toEqual([])
  })
})

describe('verifying and unpacking', () => {
  it('brings back every file', async () => {
    const asked = input()
    await buildWith(asked)
    expect(await codes(asked.out)).toEqual([])
    const folder = join(root, 'unpacked')
    const { files } = await unpackIntunewin(asked.out, folder)
    expect(files.map(({ name }) => name)).toContain('Office/Data/v64.cab')
    for (const [name, content] of Object.entries({ ...FILES, 'install.xml': CONFIGURATION.bytes }))
      expect(await readFile(join(folder, name))).toEqual(Buffer.from(content))
    expect(await faultOf(unpackIntunewin(asked.out, folder))).toBe('target-not-empty')
  })

  it('notices every flipped byte', async () => {
    const source = await withFiles(join(root, 'small'), { 'a.exe': 'x' })
    const asked = input({ source, setupFile: 'a.exe', added: [] })
    await buildWith(asked)
    const good = await readFile(asked.out)
    const path = fresh()
    const silent: number[] = []
    for (let at = 0; at < good.length; at += 1) {
      const bad = Buffer.from(good)
      bad[at] = (bad[at] ?? 0) ^ (1 + ((at * 37) % 255))
      await writeFile(path, bad)
      const { errors, warnings } = await verifyIntunewin(path)
      if (errors.length + warnings.length === 0) silent.push(at)
    }
    expect(silent).toEqual([])
  }, 120_000)

  it('opens the encrypted content for an upload, and only of a whole container', async () => {
    const asked = input()
    await buildWith(asked)
    const good = await readFile(asked.out)
    const read = await withUploadContent(asked.out, async (content) => {
      expect(content.size).toBe(takeApart(good).zip.length)
      return content.read(48, content.sizeEncrypted - 48)
    })
    expect(read.length).toBeGreaterThan(0)
    expect(Buffer.from(read).equals(cipherOf(good))).toBe(true)
    good[1000] = (good[1000] ?? 0) ^ 1
    const path = fresh()
    await writeFile(path, good)
    expect(await faultOf(withUploadContent(path, async () => 'opened'))).toBe('part-checksum')
  })

  it.each([
    ['none', 'setup.exe', CONFIGURATION],
    ['none', 'SETUP.EXE', { name: 'install.xml', bytes: null }],
    ['container-setup', 'other.exe', CONFIGURATION],
    ['container-without', 'setup.exe', { name: 'uninstall.xml', bytes: null }],
    ['container-other-configuration', 'setup.exe', { name: 'install.xml', bytes: Buffer.from('<Configuration/>') }],
  ])('is held against what the app expects: %s', async (code, setupFile, file) => {
    const asked = input()
    await buildWith(asked)
    const expected = { setupFile, files: [file] }
    expect(await faultOf(withUploadContent(asked.out, async () => 'opened', expected))).toBe(code)
  })

  it('never crashes on what is cut, doubled or overwritten', async () => {
    const source = await withFiles(join(root, 'fuzzed'), { 'a.exe': 'x', 'b/c.txt': 'y' })
    const asked = input({ source, setupFile: 'a.exe', added: [] })
    await buildWith(asked)
    const good = await readFile(asked.out)
    const path = fresh()
    const place = fc.nat(good.length)
    await fc.assert(
      fc.asyncProperty(place, place, fc.uint8Array({ maxLength: 40 }), async (from, to, noise) => {
        const bad = Buffer.concat([good.subarray(0, from), noise, good.subarray(to)])
        await writeFile(path, bad)
        const { errors, warnings } = await verifyIntunewin(path)
        expect(errors.length + warnings.length > 0).toBe(!bad.equals(good))
      }),
      { numRuns: 400 },
    )
  })

  it('says exactly what is wrong', async () => {
    const asked = input()
    const { metadata } = await buildWith(asked)
    const good = takeApart(await readFile(asked.out))
    const { encryption } = metadata
    const content = Buffer.concat([
      Buffer.from(encryption.mac, 'base64'),
      Buffer.from(encryption.initializationVector, 'base64'),
      cipherOf(await readFile(asked.out)),
    ])
    const other = (bytes: number): string => Buffer.alloc(bytes, 9).toString('base64')
    const about = (await readAbout(asked.out)).toString()
    const swap = (field: string, value: string): string =>
      about.replace(new RegExp(`<${field}>[^<]*`), `<${field}>${value}`)
    const cut = content.subarray(0, -5)
    const cases: readonly (readonly [string, Buffer, readonly string[]])[] = [
      [about, content, []],
      [swap('Mac', other(32)), content, ['mac-differs']],
      [swap('MacKey', other(32)), content, ['mac-mismatch']],
      [swap('InitializationVector', other(16)), content, ['iv-differs']],
      [swap('FileDigest', other(32)), content, ['digest-mismatch']],
      [swap('UnencryptedContentSize', String(good.zip.length + 1)), content, ['size-mismatch']],
      [swap('EncryptionKey', other(32)), content, ['padding-wrong']],
      [swap('FileName', 'other.bin'), content, ['metadata-file-name']],
      [swap('SetupFile', 'none.exe'), content, ['setup-missing']],
      [swap('ProfileIdentifier', 'ProfileVersion9'), content, ['metadata-invalid']],
      [about.replace(/ *<MacKey>.*\r\n/, ''), content, ['metadata-missing']],
      ['<broken', content, ['metadata-unreadable']],
      [`<!DOCTYPE a>${about}`, content, ['metadata-unreadable']],
      [about, cut, ['content-length']],
    ]
    for (const [xml, bytes, expected] of cases) {
      const path = fresh()
      await writeFile(path, wrapped(xml, bytes))
      expect((await verifyIntunewin(path)).errors.map(({ code }) => code)).toEqual(expected)
    }
    const older = fresh()
    const named = (name: string): string => name.replaceAll('/', '\\')
    const parts = { [named(CONTENT)]: content, [named(ABOUT)]: Buffer.from(about) }
    await writeFile(older, zipSync(parts, { level: 0 }))
    expect((await verifyIntunewin(older)).errors).toEqual([])
    const path = fresh()
    await writeFile(path, 'no archive at all')
    expect(await codes(path)).toEqual(['not-a-zip'])
    await writeFile(path, zipSync({ 'readme.txt': Buffer.from('x') }, { level: 0 }))
    expect(await codes(path)).toEqual(expect.arrayContaining(['part-unexpected', 'part-missing']))
  })
})

const CONTENT = 'IntuneWinPackage/Contents/IntunePackage.intunewin'
const ABOUT = 'IntuneWinPackage/Metadata/Detection.xml'
const wrapped = (xml: string, content: Buffer): Uint8Array =>
  zipSync({ [CONTENT]: content, [ABOUT]: Buffer.from(xml) }, { level: 0 })

async function readAbout(path: string): Promise<Buffer> {
  const bytes = await readFile(path)
  const start = bytes.indexOf('<ApplicationInfo')
  return bytes.subarray(start, bytes.indexOf('</ApplicationInfo>') + 18)
}

/** What stands behind MAC and IV in the content, which begins behind its header. */
function cipherOf(container: Buffer): Buffer {
  const start = 30 + container.readUInt16LE(26) + container.readUInt16LE(28) + 48
  return container.subarray(start, start + container.readUInt32LE(18) - 48)
}
