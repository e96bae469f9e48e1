import { ReadFault } from '../../bytes/fault.ts'
import type { ByteSource } from '../../bytes/source.ts'
import { type Database, DatabasePassword } from '../../host.ts'
import type { Reading } from '../../reading.ts'
import { withoutPasswords } from '../connection-text.ts'
import { searchSource } from './search-source.ts'
import { readStorage, STORAGE } from './storage.ts'

/** Kinds of linked tables in the list of objects: over ODBC, and from another database. */
const LINKED = new Set([4, 6])
const OBJECTS_MOST = 100_000

/** Whether the first bytes are an Access database of any age. */
export const isDatabase = (head: Uint8Array): boolean =>
  head[0] === 0 && head[1] === 1 && ['Standard Jet DB', 'Standard ACE DB', 'MSISAM Database'].includes(nameIn(head))

const nameIn = (head: Uint8Array): string => String.fromCharCode(...head.subarray(4, 19))

/**
 * Reads an Access database: its project from the table that holds it since Access 2002, linked tables. Older ones keep their
 * code in a form that is not resolved; that there is code is found and said.
 */
export function readDatabase(source: ByteSource, reading: Reading): void {
  reading.type = 'Access'
  reading.app = 'access'
  const { openDatabase } = reading.host
  if (openDatabase === null) throw new ReadFault('database-not-here')
  const database = opened(() => openDatabase(source, reading.budget), reading)
  if (database === null) return
  if (database.locked) reading.encrypted = true
  const tables = database.tableNames()
  reading.part('MSysObjects', () => readLinkedTables(database, reading))
  if (tables.includes(STORAGE)) reading.deciding(STORAGE, () => readStorage(database, reading))
  else if (searchSource(source, reading)) {
    reading.hasVba = true
    reading.codeFault ??= new ReadFault('database-code-old')
  }
}

function opened(open: () => Database, reading: Reading): Database | null {
  try {
    return open()
  } catch (error) {
    if (!(error instanceof DatabasePassword)) throw error
    reading.encrypted = true
    return null
  }
}

function readLinkedTables(database: Database, reading: Reading): void {
  for (const row of database.rows('MSysObjects', ['Type', 'Connect', 'Database', 'ForeignName'], 0, OBJECTS_MOST)) {
    if (!LINKED.has(Number(row.Type))) continue
    const [connect, file] = [row.Connect, row.Database].map((value) => (typeof value === 'string' ? value : ''))
    const target = withoutPasswords([connect, file].filter(Boolean).join(' '))
    reading.link({ kind: 'database', target, where: String(row.ForeignName ?? '') })
  }
}
