import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'

/** The name under which a command reads standard input, as other tools have it. */
export const STANDARD_INPUT = '-'

/** The bytes of a file, or of standard input under `-`; null where they cannot be read. */
export function bytesAt(path: string): Promise<Uint8Array | null> {
  return (path === STANDARD_INPUT ? buffer(process.stdin) : readFile(path)).catch(() => null)
}
