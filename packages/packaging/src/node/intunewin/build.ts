import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { type FileHandle, lstat, open, realpath, rename, rm } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { crc32 } from 'node:zlib'
import { PackagingError } from '../../fault.ts'
import { DIGEST_ALGORITHM, type Metadata, PROFILE, TOOL_VERSION, writeMetadata } from '../../intunewin/metadata.ts'
import { placeOf, sameName } from '../../intunewin/names.ts'
import { release } from '../release.ts'
import { combinedChecksum } from '../zip/combine-checksums.ts'
import { directoryOf, type EntryRecord, localHeader, STORED } from '../zip/records.ts'
import { type ZipEntry, zipped } from '../zip/write-zip.ts'
import { type AddedFile, collect } from './collect.ts'
import { CIPHER, CONTENT_NAME, CONTENTS, IV_BYTES, KEY_BYTES, MAC_BYTES, METADATA } from './layout.ts'

export interface BuildInput {
  /** Folder or ZIP archive. */
  readonly source: string
  readonly added: readonly AddedFile[]
  /** What is started, relative to the source. */
  readonly setupFile: string
  readonly name: string
  readonly description?: string
  /** New file to write. */
  readonly out: string
  readonly onProgress?: (done: number, total: number) => void
}

export interface Built {
  readonly metadata: Metadata
  readonly files: number
  /** Places of the files in the content, in order. */
  readonly names: readonly string[]
  /** Bytes of the files, and of the container. */
  readonly read: number
  readonly written: number
}

/** Keys of a container. Fixed ones are for tests only: two containers must never share them. */
export interface Secrets {
  readonly key: Uint8Array
  readonly macKey: Uint8Array
  readonly iv: Uint8Array
}

const freshSecrets = (): Secrets => ({
  key: randomBytes(KEY_BYTES),
  macKey: randomBytes(KEY_BYTES),
  iv: randomBytes(IV_BYTES),
})

/**
 * Builds an `.intunewin` in one pass: files are packed, hashed, encrypted and written while they are read, the MAC is put in
 * front at the end (odt.md §3). What fails leaves no file behind.
 * @throws PackagingError where source or target are not fit for it
 */
export async function buildWith(input: BuildInput, secrets: Secrets = freshSecrets()): Promise<Built> {
  const { source, out } = input
  await refuseTarget(out, source)
  const setupFile = placeOf(input.setupFile)
  const { entries, close } = await collect(source, input.added)
  const half = `${out}.partial`
  try {
    if (!entries.some(({ name }) => sameName(name) === sameName(setupFile)))
      throw new PackagingError('setup-missing', { name: input.setupFile })
    const file = await open(half, 'w').catch((cause: unknown) => {
      throw new PackagingError('not-writable', { path: dirname(resolve(out)) }, { cause })
    })
    try {
      const built = await write(file, entries, { ...input, setupFile }, secrets)
      await file.sync()
      await file.close()
      await rename(half, out)
      return built
    } catch (error) {
      await file.close()
      await rm(half, { force: true })
      throw error
    }
  } finally {
    await close()
  }
}

async function refuseTarget(out: string, source: string): Promise<void> {
  if ((await lstat(out).catch(() => null)) !== null) throw new PackagingError('target-exists', { path: out })
  const inside = await realpath(source).catch(() => null)
  const target = await realpath(dirname(resolve(out))).catch(() => null)
  if (target === null) throw new PackagingError('not-writable', { path: dirname(resolve(out)) })
  if (inside !== null && `${target}${sep}`.startsWith(`${inside}${sep}`))
    throw new PackagingError('target-inside-source', { path: out })
}

async function write(
  file: FileHandle,
  entries: readonly ZipEntry[],
  input: BuildInput,
  { key, macKey, iv }: Secrets,
): Promise<Built> {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  const name = Buffer.from(`${CONTENTS}${CONTENT_NAME}`)
  const begun: EntryRecord = {
    name,
    flags: 0,
    method: STORED,
    crc: 0,
    packed: 0,
    size: 0,
    offset: 0,
    large: mayBeLarge(total, entries),
  }
  const start = localHeader(begun).length
  const digest = createHash('sha256')
  const mac = createHmac('sha256', macKey)
  const cipher = createCipheriv(CIPHER, key, iv)
  let [plain, crc, at, read] = [0, 0, start + MAC_BYTES, 0]
  const put = async (bytes: Uint8Array): Promise<void> => {
    mac.update(bytes)
    crc = crc32(bytes, crc)
    const { length } = bytes
    await writeAt(file, bytes, at)
    at += length
    release(bytes)
  }
  await put(Buffer.from(iv))
  const heard = (bytes: number): void => {
    read += bytes
    input.onProgress?.(read, total)
  }
  for await (const piece of zipped(entries, heard)) {
    digest.update(piece)
    plain += piece.length
    await put(cipher.update(piece))
  }
  await put(cipher.final())
  const seal = mac.digest()
  await writeAt(file, seal, start)
  const size = at - start
  const content = { ...begun, packed: size, size, crc: combinedChecksum(crc32(seal), crc, size - MAC_BYTES) }
  await writeAt(file, localHeader(content), 0)
  const metadata: Metadata = {
    toolVersion: TOOL_VERSION,
    name: input.name,
    description: input.description ?? null,
    unencryptedContentSize: plain,
    fileName: CONTENT_NAME,
    setupFile: input.setupFile.replaceAll('/', '\\'),
    encryption: {
      encryptionKey: base64(key),
      macKey: base64(macKey),
      initializationVector: base64(iv),
      mac: base64(seal),
      profileIdentifier: PROFILE,
      fileDigest: base64(digest.digest()),
      fileDigestAlgorithm: DIGEST_ALGORITHM,
    },
  }
  const written = await writeEnd(file, content, metadata, at)
  return { metadata, files: entries.length, names: entries.map((entry) => entry.name), read, written }
}

/** Puts the metadata and the directory behind the content, and gives the size of the container. */
async function writeEnd(file: FileHandle, content: EntryRecord, metadata: Metadata, at: number): Promise<number> {
  const bytes = Buffer.from(writeMetadata(metadata))
  const { length } = bytes
  const name = Buffer.from(METADATA)
  const about = { ...content, name, crc: crc32(bytes), packed: length, size: length, offset: at, large: false }
  const header = localHeader(about)
  const start = at + header.length + length
  const end = Buffer.concat([header, bytes, directoryOf([content, about], start)])
  await writeAt(file, end, at)
  return at + end.length
}

/** Whether the content may need sizes of 64 bits: bytes that do not shrink, what packing adds, and the names. */
function mayBeLarge(total: number, entries: readonly ZipEntry[]): boolean {
  const names = entries.reduce((sum, { name }) => sum + 2 * Buffer.byteLength(name) + 160, 0)
  return total * 1.001 + names + 1024 >= 0xffffffff
}

async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
