import { ReadFault } from '../../bytes/fault.ts'
import { u16, u32 } from '../../bytes/little-endian.ts'

export const HEADER_BYTES = 512
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Header of a compound file (MS-CFB 2.2). */
export interface Header {
  readonly sectorShift: number
  readonly miniShift: number
  readonly directoryStart: number
  readonly miniCutoff: number
  readonly miniFatStart: number
  readonly fatStart: Uint8Array
  readonly fatCount: number
  readonly difatStart: number
}

export const isCompound = (head: Uint8Array): boolean => SIGNATURE.every((byte, index) => head[index] === byte)

/** @throws ReadFault where the bytes are no header that can be followed */
export function readHeader(head: Uint8Array): Header {
  if (head.length < HEADER_BYTES || !isCompound(head)) throw new ReadFault('compound-header', { bytes: head.length })
  const sectorShift = u16(head, 30)
  const miniShift = u16(head, 32)
  if (sectorShift < 7 || sectorShift > 16 || miniShift < 4 || miniShift >= sectorShift)
    throw new ReadFault('compound-sectors', { sector: sectorShift, mini: miniShift })
  return {
    sectorShift,
    miniShift,
    fatCount: u32(head, 44),
    directoryStart: u32(head, 48),
    miniCutoff: u32(head, 56),
    miniFatStart: u32(head, 60),
    difatStart: u32(head, 68),
    fatStart: head.subarray(76, HEADER_BYTES),
  }
}
