import type { Budget } from '../../bytes/budget.ts'
import { ReadFault } from '../../bytes/fault.ts'
import type { ByteSource } from '../../bytes/source.ts'
import { type Chain, followChain, type Layout } from './chain.ts'
import { type Directory, type Entry, readDirectory } from './directory.ts'
import { HEADER_BYTES, type Header, readHeader } from './header.ts'
import { type Allocation, fileAllocation, MAX_SECTOR, miniAllocation } from './sectors.ts'

/** A compound file (MS-CFB): a file system in a file. Streams are sources; nothing is read before it is asked for. */
export interface CompoundFile {
  readonly directory: Directory
  /** A stream; one whose chain is broken gives what there is. */
  stream(entry: Entry): Chain
}

/** Opens a compound file. @throws ReadFault where header or directory cannot be read */
export function openCompound(source: ByteSource, budget: Budget): CompoundFile {
  const header = readHeader(source.read(0, HEADER_BYTES))
  const sectors: Layout = { shift: header.sectorShift, first: 1 << header.sectorShift }
  const allocation = fileAllocation(source, header, budget)
  const whole = (start: number, most: number): Chain => followChain(source, sectors, allocation, start, most, budget)

  const directoryBytes = lengthOf(allocation, header.directoryStart, budget) * (1 << header.sectorShift)
  if (directoryBytes === 0) throw new ReadFault('compound-directory')
  const listed = whole(header.directoryStart, Math.min(directoryBytes, budget.limits.part))
  const bytes = listed.read(0, listed.size)
  const directory = readDirectory(bytes, header.sectorShift > 9, budget)
  const small = lazily(() => openMini(header, directory.root, allocation, whole, budget))

  return {
    directory,
    stream(entry) {
      if (entry.size >= header.miniCutoff) return whole(entry.start, entry.size)
      const { base, layout, allocation: mini } = small()
      return followChain(base, layout, mini, entry.start, entry.size, budget)
    },
  }
}

/** The stream of the small streams hangs on the root entry (MS-CFB 2.6.3). */
function openMini(
  header: Header,
  root: Entry,
  allocation: Allocation,
  whole: (start: number, most: number) => Chain,
  budget: Budget,
): { readonly base: ByteSource; readonly layout: Layout; readonly allocation: Allocation } {
  const base = whole(root.start, root.size)
  const length = lengthOf(allocation, header.miniFatStart, budget) * (1 << header.sectorShift)
  const table = whole(header.miniFatStart, Math.min(length, budget.limits.part))
  return { base, layout: { shift: header.miniShift, first: 0 }, allocation: miniAllocation(table) }
}

/** Sectors of a chain whose size is written nowhere; stops at a circle or where the chain leaves the file. */
function lengthOf(allocation: Allocation, start: number, budget: Budget): number {
  let count = 0
  for (let sector = start; sector <= MAX_SECTOR && sector < allocation.count && count < allocation.count; count += 1) {
    budget.step()
    try {
      sector = allocation.next(sector)
    } catch {
      return count + 1
    }
  }
  return count
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Child of a storage by its name in any case. */
export function child(storage: Entry, name: string, kind: Entry['kind']): Entry | null {
  const key = name.toUpperCase()
  return storage.children.find((one) => one.key === key && one.kind === kind) ?? null
}
