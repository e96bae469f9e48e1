import type { Budget } from '../../bytes/budget.ts'
import { ReadFault } from '../../bytes/fault.ts'
import { u32 } from '../../bytes/little-endian.ts'
import type { ByteSource } from '../../bytes/source.ts'
import type { Header } from './header.ts'

/** Highest number of a sector; what is above means end, free or a table (MS-CFB 2.1). */
export const MAX_SECTOR = 0xfffffffa

/** Says which sector follows which. */
export interface Allocation {
  /** Number of sectors there can be; a chain that is longer runs in a circle. */
  readonly count: number
  /** Next sector, above `MAX_SECTOR` at the end. @throws ReadFault where there is no such sector */
  next(sector: number): number
}

/** The allocation table of the file (MS-CFB 2.3, 2.5); its sectors are read when they are asked for. */
export function fileAllocation(source: ByteSource, header: Header, budget: Budget): Allocation {
  const { sectorShift } = header
  const sectorBytes = 1 << sectorShift
  const entryShift = sectorShift - 2
  const count = Math.max(0, Math.ceil(source.size / sectorBytes) - 1)
  const tables = tableSectors(source, header, count, budget)
  const loaded: (Uint8Array | undefined)[] = []
  return {
    count,
    next(sector) {
      const index = sector >>> entryShift
      let table = loaded[index]
      if (table === undefined) {
        const at = tables[index]
        if (at === undefined || at >= count) throw new ReadFault('sector-outside', { sector })
        table = source.read((at + 1) * sectorBytes, sectorBytes)
        loaded[index] = table
      }
      const offset = (sector & ((1 << entryShift) - 1)) << 2
      if (offset + 4 > table.length) throw new ReadFault('sector-outside', { sector })
      return u32(table, offset)
    },
  }
}

/** Where the sectors of the allocation table lie: 109 in the header, the others in a chain of their own (DIFAT). */
function tableSectors(source: ByteSource, header: Header, count: number, budget: Budget): readonly number[] {
  const { fatStart, sectorShift } = header
  const sectorBytes = 1 << sectorShift
  // A table can describe no more sectors than there are, whatever the header says.
  const most = Math.min(header.fatCount, Math.ceil(count / (sectorBytes >> 2)) + 1)
  const tables: number[] = []
  for (let at = 0; at + 4 <= fatStart.length && tables.length < most; at += 4) tables.push(u32(fatStart, at))
  let next = header.difatStart
  for (let seen = 0; tables.length < most && next <= MAX_SECTOR && next < count && seen <= count; seen += 1) {
    const sector = source.read((next + 1) * sectorBytes, sectorBytes)
    budget.step()
    for (let at = 0; at + 8 <= sector.length && tables.length < most; at += 4) tables.push(u32(sector, at))
    next = u32(sector, sectorBytes - 4)
  }
  return tables
}

/** The allocation table of the small sectors, which lies in a stream itself (MS-CFB 2.4). */
export function miniAllocation(table: ByteSource): Allocation {
  let bytes: Uint8Array | undefined
  return {
    count: table.size >> 2,
    next(sector) {
      if (bytes === undefined) {
        bytes = table.read(0, table.size)
      }
      if (sector * 4 + 4 > bytes.length) throw new ReadFault('sector-outside', { sector })
      return u32(bytes, sector * 4)
    },
  }
}
