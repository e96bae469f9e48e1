import { ReadFault } from '../../bytes/fault.ts'

/** Bytes of base64 text with line ends anywhere. @throws ReadFault where it is none */
export function base64(text: string): Uint8Array {
  try {
    const packed = atob(text)
    const bytes = new Uint8Array(packed.length)
    for (let at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at)
    return bytes
  } catch {
    throw new ReadFault('base64')
  }
}
