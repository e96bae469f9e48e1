import type { OdtFile } from '../reading/read.ts'
import { attributeOf, childrenOf } from '../reading/tree.ts'

/** Whether devices hold the architecture that a file does not install; a file without one installs 64 bit. */
export function holdsOther(file: OdtFile, architectures: readonly ('32' | '64')[]): boolean {
  const [add = null] = childrenOf(file.parsed?.root ?? null, 'Add')
  const edition = attributeOf(add, 'OfficeClientEdition')?.value.trim() === '32' ? '32' : '64'
  return architectures.some((one) => one !== edition)
}
