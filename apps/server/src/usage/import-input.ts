import { fileName } from '../platform/files/file-name.ts'
import type { ImportFile } from '../tables/usage-import.ts'

export type { ImportFile }

/** What the import job is given: files whose bytes are kept, not yet part of the data. */
export interface ImportInput {
  readonly tenantId: string
  readonly files: readonly ImportFile[]
  /** A person has confirmed that dates with slashes mean month first (usage.md §8). */
  readonly monthFirst: boolean
  /** The import that somebody looked at before; absent where the files are taken in at once. */
  readonly importId?: string
  /** Files of that import that a person left out: they go once the others are stored. */
  readonly leftOut?: readonly ImportFile[]
}

/** Folder and name of a file as it was sent. */
export const pathOf = ({ path, name }: ImportFile): string => path ?? name

const LONGEST = 500

/** A path as somebody sent it, fit to be shown: slashes, no step upwards, nothing that cannot be seen. Never used as a path. */
export function shownPath(sent: string): string {
  const parts = sent.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..')
  const path = parts.map(fileName).join('/') || 'file'
  return path.length <= LONGEST ? path : `…/${fileName(path)}`
}
