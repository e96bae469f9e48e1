import { ReadFault } from '../../bytes/fault.ts'
import { u16 } from '../../bytes/little-endian.ts'
import { bytesSource } from '../../bytes/source.ts'
import { openCompound } from '../../containers/compound/compound-file.ts'
import type { Reading } from '../../reading.ts'
import { readProjects } from '../../vba/find-projects.ts'
import { base64 } from './base64.ts'

const NAME = 'ActiveMime'
/** The name in base64, as it stands at the beginning of such a part. */
const ENCODED = 'QWN0aXZlTWlt'
const BASE64 = /[A-Za-z0-9+/=\s]*/y
/** Where the compressed part began in every version that was seen, when the header does not say so. */
const USUAL = [0x32, 0x22a]
const LENGTH_AT = 0x1e
const AFTER_LENGTH = 46

/** Whether bytes are such a container: Office wraps what does not fit into web pages in it (editdata.mso, oledata.mso). */
export const isActiveMime = (head: Uint8Array): boolean => String.fromCharCode(...head.subarray(0, 10)) === NAME

/** Reads the compound file in a container. @throws ReadFault where nothing can be unpacked */
export function readActiveMime(bytes: Uint8Array, where: string, reading: Reading): void {
  const { host, budget } = reading
  for (const at of [u16(bytes, LENGTH_AT) + AFTER_LENGTH, ...USUAL]) {
    if (bytes[at] !== 0x78) continue
    let unpacked: Uint8Array
    try {
      unpacked = host.inflate(bytes.subarray(at), budget.limits.part, 'zlib')
    } catch (error) {
      if (error instanceof RangeError) throw new ReadFault('part-too-large', { bytes: budget.limits.part })
      continue
    }
    budget.output(unpacked.length)
    readProjects(openCompound(bytesSource(unpacked), budget), where, [], reading)
    return
  }
  throw new ReadFault('active-mime', { where })
}

/** Reads every such container in a text, wherever it stands: a page in one file, or a document as XML. */
export function readEncoded(text: string, reading: Reading): void {
  let number = 0
  let next = 0
  for (let at = text.indexOf(ENCODED); at >= 0; at = text.indexOf(ENCODED, next)) {
    BASE64.lastIndex = at
    const [packed = ENCODED] = BASE64.exec(text) ?? []
    next = at + packed.length
    number += 1
    const where = `mso${number}`
    reading.part(where, () => readActiveMime(base64(packed), where, reading))
  }
}
