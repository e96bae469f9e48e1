import type { ContainerType } from './facts/file-facts.ts'
import type { Reading } from './reading.ts'

const COMPOUND: readonly ContainerType[] = ['OLE', 'PPT', 'Text', 'MHTML']
const PACKAGE: readonly ContainerType[] = ['OpenXML']
const BY_EXTENSION: readonly (readonly [RegExp, readonly ContainerType[]])[] = [
  [/^(doc|dot|xls|xla|xlt|ppt|pot|pps|ppa|pub|vsd|mpp|mpt|otm)$/, COMPOUND],
  [/^(do[ct][mx]|xl[st][mx]|xlsb|xlam|pp[st][mx]|pot[mx]|ppam|sld[mx]|vs[dst][mx])$/, PACKAGE],
  [/^(mdb|mda|mde|accd[abetr]|accde)$/, ['Access']],
]

/**
 * Tells where a file holds something else than its name says: Office opens it by its content, filters of mail go by the name.
 * Behind a password every package is a compound file.
 */
export function tellDisguise(reading: Reading): void {
  const { type, name, encrypted } = reading
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const [, expected] = BY_EXTENSION.find(([pattern]) => pattern.test(extension)) ?? []
  if (type === null || expected === undefined || expected.includes(type)) return
  if (encrypted && expected === PACKAGE && type === 'OLE') return
  reading.warn('disguised', { extension, type })
}
