/** What a program file is to look like; written from the PE format, not from the reader. */
export interface PeShape {
  readonly machine: number
  /** COMIMAGE flags; without them the file is native. */
  readonly net?: number
  /** Where the CLI header lies in the file. */
  readonly cliAt?: number
}

const SECTION_ADDRESS = 0x2000

/** A Windows program file that has nothing but headers. */
export function makePe({ machine, net, cliAt = 0x400 }: PeShape): Uint8Array {
  const wide = machine !== 0x14c
  const bytes = new Uint8Array(cliAt + 0x80)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0x5a4d, true)
  view.setUint32(0x3c, 0x80, true)
  view.setUint32(0x80, 0x4550, true)
  view.setUint16(0x84, machine, true)
  view.setUint16(0x86, 1, true)
  const optional = wide ? 240 : 224
  view.setUint16(0x94, optional, true)
  view.setUint16(0x98, wide ? 0x20b : 0x10b, true)
  const directories = 0x98 + (wide ? 108 : 92)
  view.setUint32(directories, 16, true)
  if (net !== undefined) {
    view.setUint32(directories + 4 + 14 * 8, SECTION_ADDRESS + 8, true)
    view.setUint32(directories + 8 + 14 * 8, 72, true)
  }
  const section = 0x98 + optional
  view.setUint32(section + 8, 0x70, true)
  view.setUint32(section + 12, SECTION_ADDRESS, true)
  view.setUint32(section + 16, 0x78, true)
  view.setUint32(section + 20, cliAt, true)
  if (net !== undefined) view.setUint32(cliAt + 8 + 16, net, true)
  return bytes
}
