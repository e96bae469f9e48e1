import type { FilePurpose } from '@lotse/odt'
import { isVolumeId } from './on-top.ts'

const SHOWN = ['experience.display', 'experience.close']
/** Decisions that count for files other than the first installation. */
const COUNT_FOR: Readonly<Record<Exclude<FilePurpose['kind'], 'install' | 'removal'>, readonly string[]>> = {
  product: ['visioProject', 'activation', 'deployment.source', 'applications.leftOut', 'publisher', ...SHOWN],
  language: ['languages.more', 'deployment.source', ...SHOWN],
  proofing: ['languages.more', 'deployment.source', ...SHOWN],
}

/** Decisions that set something in such a file where they are decided, and without which it is made all the same. */
const READ_FOR: typeof COUNT_FOR = {
  product: ['scope.product', 'languages', 'languages.method', 'existingOffice'],
  language: ['languages', 'languages.method'],
  proofing: [],
}

/** Whether a file may become another one when a decision changes: it is needed for it or sets something in it. */
export function bearsOn(id: string, purpose: FilePurpose | undefined): boolean {
  if (counts(id, purpose)) return true
  return purpose !== undefined && purpose.kind !== 'install' && purpose.kind !== 'removal'
    ? READ_FOR[purpose.kind].includes(id)
    : false
}

/** Whether a decision counts for a file: an open one that does not keeps nobody from making it. */
export function counts(id: string, purpose: FilePurpose | undefined): boolean {
  if (purpose === undefined || purpose.kind === 'install') return !['visioProject', 'languages.more'].includes(id)
  if (purpose.kind !== 'removal')
    return id === 'activation'
      ? purpose.kind === 'product' && isVolumeId(purpose.id)
      : COUNT_FOR[purpose.kind].includes(id)
  return SHOWN.includes(id) || (purpose.of.kind === 'install' && id === 'scope.product')
}
