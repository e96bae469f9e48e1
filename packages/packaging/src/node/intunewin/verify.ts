import { createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { type Fault, PackagingError } from '../../fault.ts'
import { type Metadata, readMetadata } from '../../intunewin/metadata.ts'
import { inOrder, placeOf, sameName } from '../../intunewin/names.ts'
import { release } from '../release.ts'
import { type DirectoryEntry, readDirectory } from '../zip/read-directory.ts'
import { decrypted, partOf, passing, type Source, sourceOf } from '../zip/source.ts'
import { checkWrapper, type Part } from './check-wrapper.ts'
import { BLOCK_BYTES, CIPHER, CONTENTS, HEAD_BYTES, MAC_BYTES } from './layout.ts'

export interface Verification {
  /** What makes the container useless or untrustworthy. */
  readonly errors: readonly Fault[]
  /** What is unusual and harms nothing. */
  readonly warnings: readonly Fault[]
  readonly metadata: Metadata | null
  /** What is inside, where it can be trusted. */
  readonly files: readonly { readonly name: string; readonly size: number }[]
}

/** A verification with the plain ZIP inside, as long as the file is open. */
export interface Opened extends Verification {
  readonly inside: { readonly source: Source; readonly entries: readonly DirectoryEntry[] } | null
}

type Progress = (done: number, total: number) => void

const MAX_METADATA = 1_048_576

/** Reads a container once and says exactly what is wrong with it. Throws nothing but faults of the disk. */
export async function verifyIntunewin(path: string, onProgress?: Progress): Promise<Verification> {
  return withContainer(path, async (file) => {
    const { inside: _, ...verification } = await examine(file, path, onProgress)
    return verification
  })
}

/** Opens a container for as long as `work` takes. @throws PackagingError where it cannot be read */
export async function withContainer<Result>(
  path: string,
  work: (file: FileHandle) => Promise<Result>,
): Promise<Result> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new PackagingError('unreadable', { path }, { cause })
  })
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

/** What `verifyIntunewin` says, with the way to the plain content. */
export async function examine(file: FileHandle, path: string, onProgress?: Progress): Promise<Opened> {
  const errors: Fault[] = []
  const nothing = { warnings: [], metadata: null, files: [], inside: null }
  const source = await sourceOf(file)
  const wrapper = await faultsOf(() => checkWrapper(source, path), errors)
  if (wrapper === null) return { errors, ...nothing }
  errors.push(...wrapper.errors)
  const { warnings } = wrapper
  const metadata = wrapper.metadata === null ? null : await metadataIn(wrapper.metadata, errors)
  if (metadata === null || wrapper.content === null) return { errors, ...nothing, warnings, metadata }
  errors.push(...(await checkContent(wrapper.content, metadata, onProgress)))
  if (errors.length > 0) return { errors, ...nothing, warnings, metadata }
  const inside = await faultsOf(() => plainContent(wrapper.content?.bytes ?? source, metadata, path), errors)
  const files = inside?.entries.map(({ name, size }) => ({ name: placeOf(name), size })) ?? []
  if (inside !== null && !files.some(({ name }) => sameName(name) === sameName(inWindows(metadata.setupFile))))
    errors.push({ code: 'setup-missing', values: { name: metadata.setupFile } })
  return { errors, warnings, metadata, files, inside: errors.length === 0 ? inside : null }
}

const inWindows = (name: string): string => name.replaceAll('\\', '/')

async function faultsOf<Result>(work: () => Promise<Result>, errors: Fault[]): Promise<Result | null> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof PackagingError)) throw error
    errors.push({ code: error.code, values: error.values })
    return null
  }
}

async function metadataIn({ entry, bytes }: Part, errors: Fault[]): Promise<Metadata | null> {
  if (bytes.size > MAX_METADATA) {
    errors.push({ code: 'metadata-unreadable', values: {} })
    return null
  }
  const content = await bytes.read(0, bytes.size)
  errors.push(...checksumFault(entry, crc32(content)))
  const { metadata, faults } = readMetadata(content.toString().replace(/^\ufeff/, ''))
  errors.push(...faults)
  return metadata
}

function checksumFault({ name, crc }: DirectoryEntry, actual: number): readonly Fault[] {
  if (crc === actual) return []
  return [{ code: 'part-checksum', values: { name, stated: hex(crc), actual: hex(actual) } }]
}

const hex = (value: number): string => value.toString(16).padStart(8, '0')

/** Runs through the encrypted content once: checksum, MAC, decryption, digest, sizes. */
async function checkContent(
  { entry, bytes }: Part,
  metadata: Metadata,
  onProgress?: Progress,
): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  const name = entry.name.slice(CONTENTS.length)
  if (name !== metadata.fileName)
    faults.push({ code: 'metadata-file-name', values: { stated: metadata.fileName, actual: name } })
  const long = bytes.size - HEAD_BYTES
  if (long < BLOCK_BYTES || long % BLOCK_BYTES !== 0)
    return [...faults, { code: 'content-length', values: { actual: String(bytes.size) } }]
  const { encryption } = metadata
  const head = await bytes.read(0, HEAD_BYTES)
  const iv = head.subarray(MAC_BYTES)
  if (!same(head.subarray(0, MAC_BYTES), encryption.mac)) faults.push({ code: 'mac-differs', values: {} })
  if (!same(iv, encryption.initializationVector)) faults.push({ code: 'iv-differs', values: {} })
  const mac = createHmac('sha256', Buffer.from(encryption.macKey, 'base64')).update(iv)
  const decipher = createDecipheriv(CIPHER, Buffer.from(encryption.encryptionKey, 'base64'), iv)
  const digest = createHash('sha256')
  let crc = crc32(head)
  let plain = 0
  let done = HEAD_BYTES
  const take = (piece: Buffer): void => {
    plain += piece.length
    digest.update(piece)
    release(piece)
  }
  for await (const piece of passing(bytes, HEAD_BYTES)) {
    crc = crc32(piece, crc)
    mac.update(piece)
    take(decipher.update(piece))
    done += piece.length
    onProgress?.(done, bytes.size)
  }
  faults.push(...checksumFault(entry, crc))
  if (!timingSafeEqual(mac.digest(), head.subarray(0, MAC_BYTES))) faults.push({ code: 'mac-mismatch', values: {} })
  try {
    take(decipher.final())
  } catch {
    return [...faults, { code: 'padding-wrong', values: {} }]
  }
  if (plain !== metadata.unencryptedContentSize) {
    const values = { stated: String(metadata.unencryptedContentSize), actual: String(plain) }
    faults.push({ code: 'size-mismatch', values })
  }
  if (!same(digest.digest(), encryption.fileDigest)) faults.push({ code: 'digest-mismatch', values: {} })
  return faults
}

const same = (bytes: Uint8Array, base64: string): boolean => Buffer.from(base64, 'base64').equals(bytes)

async function plainContent(bytes: Source, metadata: Metadata, path: string): Promise<NonNullable<Opened['inside']>> {
  const { encryption, unencryptedContentSize } = metadata
  const cipher = partOf(bytes, HEAD_BYTES, bytes.size - HEAD_BYTES)
  const key = Buffer.from(encryption.encryptionKey, 'base64')
  const iv = Buffer.from(encryption.initializationVector, 'base64')
  const source = decrypted(cipher, key, iv, unencryptedContentSize)
  const { entries } = await readDirectory(source, path)
  inOrder(entries.map(({ name }) => ({ name: placeOf(name) })))
  return { source, entries }
}
