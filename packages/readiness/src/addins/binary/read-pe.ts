import type { LazySource } from './source.ts'

/** The processor a file was made for, from its header (PE Format, "Machine Types"). */
type Machine = 'x86' | 'x64' | 'arm64' | 'arm' | 'other'

/** What decides which Office can load a file. */
export interface PeFacts {
  readonly machine: Machine
  /** Null for a native file. `any` runs in both. */
  readonly net: 'any' | '32-only' | '64-only' | null
  /** Part of the file that says more could not be read: .NET or not is then unknown. */
  readonly cut: boolean
}

const MACHINES: Readonly<Record<number, Machine>> = { 332: 'x86', 34404: 'x64', 43620: 'arm64', 452: 'arm' }
const PE32 = 0x10b
const PE32_PLUS = 0x20b
/** Index of the CLI header in the data directories (PE Format, "Optional Header Data Directories"). */
const CLI = 14
/** ECMA-335 II.25.3.3.1. With the third, "32-bit preferred", the second says nothing: it concerns programs, not what they load. */
const IL_ONLY = 1
const REQUIRES_32 = 2
const PREFERS_32 = 0x20000
const MOST_SECTIONS = 96
const MOST_HEADER_OFFSET = 0x1000000

/**
 * Reads machine and .NET flags of a Windows program file: three short reads whatever its size.
 * Null for a file that is none. Offsets and counts in it are believed only within their bounds.
 */
export async function readPe(source: LazySource): Promise<PeFacts | null> {
  const dos = view(await source.read(0, 64))
  if (dos.byteLength < 64 || dos.getUint16(0, true) !== 0x5a4d) return null
  const at = dos.getUint32(0x3c, true)
  if (at < 64 || at > MOST_HEADER_OFFSET || at + 24 > source.size) return null
  const head = view(await source.read(at, 24))
  if (head.byteLength < 24 || head.getUint32(0, true) !== 0x4550) return null
  const machine = MACHINES[head.getUint16(4, true)] ?? 'other'
  const sections = Math.min(head.getUint16(6, true), MOST_SECTIONS)
  const optionalSize = head.getUint16(20, true)
  const rest = view(await source.read(at + 24, optionalSize + sections * 40))
  const address = cliAddress(rest, optionalSize)
  if (address === null) return { machine, net: null, cut: true }
  if (address === 0) return { machine, net: null, cut: false }
  const place = placeOf(address, rest, optionalSize, sections)
  if (place === null || place + 20 > source.size) return { machine, net: null, cut: true }
  const cli = view(await source.read(place, 20))
  if (cli.byteLength < 20) return { machine, net: null, cut: true }
  return { machine, net: netOf(machine, cli.getUint32(16, true)), cut: false }
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Address of the CLI header, 0 where there is none, null where the header ends before it could say so. */
function cliAddress(rest: DataView, optionalSize: number): number | null {
  if (rest.byteLength < 2) return null
  const magic = rest.getUint16(0, true)
  if (magic !== PE32 && magic !== PE32_PLUS) return null
  const counted = magic === PE32 ? 92 : 108
  if (counted + 4 > optionalSize || counted + 4 > rest.byteLength) return null
  if (rest.getUint32(counted, true) <= CLI) return 0
  const entry = counted + 4 + CLI * 8
  return entry + 8 > optionalSize || entry + 8 > rest.byteLength ? null : rest.getUint32(entry, true)
}

/** Where an address lies in the file, by the section that holds it. */
function placeOf(address: number, rest: DataView, optionalSize: number, sections: number): number | null {
  for (let index = 0; index < sections; index += 1) {
    const at = optionalSize + index * 40
    if (at + 24 > rest.byteLength) return null
    const start = rest.getUint32(at + 12, true)
    const size = Math.max(rest.getUint32(at + 8, true), rest.getUint32(at + 16, true))
    if (address >= start && address < start + size) return rest.getUint32(at + 20, true) + (address - start)
  }
  return null
}

function netOf(machine: Machine, flags: number): PeFacts['net'] {
  if (machine === 'x64') return '64-only'
  if (machine !== 'x86') return null
  // Mixed code of a 32-bit compiler runs in 32 bits, whatever the flag says.
  const required = (flags & REQUIRES_32) !== 0 && (flags & PREFERS_32) === 0
  return (flags & IL_ONLY) !== 0 && !required ? 'any' : '32-only'
}
