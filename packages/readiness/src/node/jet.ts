import MDBReader from 'mdb-reader'
import type { Budget } from '../bytes/budget.ts'
import { ReadFault } from '../bytes/fault.ts'
import type { ByteSource } from '../bytes/source.ts'
import { type Database, DatabasePassword } from '../host.ts'

const FIRST_PAGE = 4096
const DEFINITION = 2
const USAGE = 5
const DEFINITIONS_MOST = 1000
/** Pages that one usage map says something about, at least. */
const MAPPED = 16_000
const USAGES_EACH = 8

/** Opens an Access database; pages are read when they are asked for. @throws DatabasePassword, ReadFault */
export function openJet(source: ByteSource, budget: Budget): Database {
  const reader = readerOf(source, budget)
  // What the library says about damage is for its authors; to us all of it means the same.
  const told = <Value>(work: () => Value): Value => {
    try {
      return work()
    } catch (error) {
      throw error instanceof ReadFault ? error : damaged(error)
    }
  }
  const tables = new Map<string, ReturnType<MDBReader['getTable']>>()
  const table = (name: string): ReturnType<MDBReader['getTable']> => {
    const kept = tables.get(name) ?? reader.getTable(name)
    tables.set(name, kept)
    return kept
  }
  return {
    locked: told(() => reader.getPassword()) !== null,
    tableNames: () => told(() => reader.getTableNames({ systemTables: true, linkedTables: false })),
    rows: (name, columns, from, count) =>
      told(() => table(name).getData({ columns: [...columns], rowOffset: from, rowLimit: count })),
  }
}

function readerOf(source: ByteSource, budget: Budget): MDBReader {
  try {
    return new MDBReader(pagesOf(source, budget))
  } catch (error) {
    if (error instanceof Error && /password/i.test(error.message)) throw new DatabasePassword()
    throw error instanceof ReadFault ? error : damaged(error)
  }
}

const damaged = (error: unknown): ReadFault =>
  new ReadFault('database-damaged', { message: error instanceof Error ? error.message : String(error) })

/**
 * What the reader takes for a buffer with the whole database in it: the first page, and all others out of the source when it
 * cuts them out. Pages that say they go on in a circle would keep it busy for ever; there can be only so many of them.
 */
function pagesOf(source: ByteSource, budget: Budget): Buffer {
  let definitions = 0
  let usages = 0
  const usagesMost = USAGES_EACH * (Math.ceil(source.size / FIRST_PAGE / MAPPED) + 1)
  const slice = (start: number, end: number): Buffer => {
    const page = source.read(start, end - start)
    budget.step()
    if (page[0] === DEFINITION) definitions += 1
    if (page[0] === USAGE) usages += 1
    if (definitions > DEFINITIONS_MOST || usages > usagesMost) throw new ReadFault('database-circle')
    return Buffer.from(page.buffer, page.byteOffset, page.length)
  }
  return Object.defineProperties(Buffer.from(source.read(0, FIRST_PAGE)), {
    length: { value: source.size },
    slice: { value: slice },
  })
}
