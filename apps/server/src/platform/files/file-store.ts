import type { Readable } from 'node:stream'
import type { CustomerId } from '../db/scope.ts'

/** What is known about a file before its bytes arrive. */
export interface FileDescription {
  readonly customerId: CustomerId
  /** The name it had where it came from; only shown, never used as a path. */
  readonly name: string
  readonly mediaType: string
}

/** A file whose bytes are safely kept. */
export interface StoredFile extends FileDescription {
  readonly id: string
  readonly bytes: number
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly sha256: string
}

/** A file found in the store. */
export interface FoundFile {
  readonly customerId: CustomerId
  readonly id: string
  readonly storedAt: Date
}

/**
 * Keeps the bytes of files. What is known about a file is a row of `stored_file`, written by `recordFile` in the
 * transaction that first refers to it; bytes without a row are swept away later.
 */
export interface FileStore {
  /**
   * Keeps the bytes of `source`. When it resolves, they survive a power cut; when it rejects, nothing is kept.
   * Throws the problems `too-large` (more than `maxBytes` came) and `storage-full`.
   */
  put(source: AsyncIterable<Uint8Array>, about: FileDescription & { readonly maxBytes: number }): Promise<StoredFile>
  /** Keeps the file that `work` writes, and syncs, at the path it is given. When it rejects, nothing is kept. */
  make(about: FileDescription, work: (path: string) => Promise<unknown>): Promise<StoredFile>
  /** Where the bytes lie on this machine, for who reads here and there. Throws the problem `not-found`. */
  place(customerId: CustomerId, id: string): Promise<string>
  /** The bytes from first to last. Throws the problem `not-found` before the first one. */
  open(customerId: CustomerId, id: string): Promise<Readable>
  /** Removes the bytes; a file that is not there is fine. */
  remove(customerId: CustomerId, id: string): Promise<void>
  /** Every file kept, in no order. */
  list(): AsyncIterable<FoundFile>
}
