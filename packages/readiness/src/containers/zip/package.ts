import { ReadFault } from '../../bytes/fault.ts'
import { u16, u32 } from '../../bytes/little-endian.ts'
import { type ByteSource, bytesSource, partOf } from '../../bytes/source.ts'
import type { Reading } from '../../reading.ts'
import { LOCAL_BYTES, listEntries, type ZipEntry } from './entries.ts'

const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8

/** A ZIP package; entries are found by name in any case and with either slash, as Office finds them. */
export interface ZipPackage {
  readonly entries: readonly ZipEntry[]
  entry(name: string): ZipEntry | null
  /** Content of an entry. @throws ReadFault where it is encrypted, damaged or too large */
  open(entry: ZipEntry): ByteSource
}

/** @throws ReadFault where it is no package that can be listed */
export function openZip(source: ByteSource, reading: Reading): ZipPackage {
  const { entries, fault } = listEntries(source, reading.budget)
  if (fault !== null) reading.warn(fault.code, fault.values)
  const byName = new Map<string, ZipEntry>()
  for (const entry of entries) byName.set(keyOf(entry.name), entry)
  return {
    entries,
    entry: (name) => byName.get(keyOf(name)) ?? null,
    open: (entry) => openEntry(source, entry, reading),
  }
}

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

function openEntry(source: ByteSource, entry: ZipEntry, reading: Reading): ByteSource {
  const { budget, host } = reading
  if (entry.encrypted) throw new ReadFault('zip-encrypted', { part: entry.name })
  const head = source.read(entry.offset, LOCAL_BYTES)
  if (u32(head, 0) !== LOCAL) throw new ReadFault('zip-local-header', { part: entry.name })
  const from = entry.offset + LOCAL_BYTES + u16(head, 26) + u16(head, 28)
  if (entry.method === STORED) return partOf(source, from, entry.packed)
  if (entry.method !== DEFLATED) throw new ReadFault('zip-method', { part: entry.name, method: entry.method })
  const most = budget.limits.part
  if (entry.packed > most || entry.size > most) throw new ReadFault('part-too-large', { bytes: entry.size })
  const packed = source.read(from, entry.packed)
  try {
    const bytes = host.inflate(packed, most, 'raw', entry.size)
    budget.output(bytes.length)
    return bytesSource(bytes)
  } catch (error) {
    if (error instanceof RangeError) throw new ReadFault('part-too-large', { bytes: most })
    if (error instanceof ReadFault) throw error
    throw new ReadFault('zip-data', { part: entry.name })
  }
}
