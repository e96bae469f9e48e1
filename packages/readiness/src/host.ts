import type { Budget } from './bytes/budget.ts'
import type { ByteSource } from './bytes/source.ts'

/** What reading needs from the machine it runs on; `@lotse/readiness/node` brings one. */
export interface Host {
  /** Milliseconds that only grow. */
  now(): number
  /**
   * Inflates raw deflate data (RFC 1951) or, with `zlib`, data with a zlib header (RFC 1950). Data that ends early gives what
   * came out of it. `expected` is what its container says comes out, which may be wrong. @throws RangeError where more than `most` bytes come out, another error where the data is none
   */
  inflate(bytes: Uint8Array, most: number, format: 'raw' | 'zlib', expected?: number): Uint8Array
  /** SHA-256 as 64 hex digits. */
  sha256(bytes: Uint8Array): string
  /** Opens an Access database; null on machines that cannot. @throws DatabasePassword, or an error where it is damaged */
  readonly openDatabase: ((source: ByteSource, budget: Budget) => Database) | null
}

/** Tables of an Access database, by name. */
export interface Database {
  /** The database asks for a password; whether its pages are enciphered is another matter. */
  readonly locked: boolean
  tableNames(): readonly string[]
  /** Rows of a table in the order they are stored, `count` from the one at `from` on. @throws where table or row is damaged */
  rows(table: string, columns: readonly string[], from: number, count: number): readonly Row[]
}

/** A row of a table, columns by name. */
export type Row = Readonly<Record<string, unknown>>

/** Thrown by `openDatabase` where a password is needed. */
export class DatabasePassword extends Error {}
