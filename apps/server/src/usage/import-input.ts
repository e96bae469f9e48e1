import type { StoredFile } from '../platform/files/file-store.ts'

/** What the import job is given: files whose bytes are kept, not yet part of the data. */
export interface ImportInput {
  readonly tenantId: string
  readonly files: readonly StoredFile[]
  /** A person has confirmed that dates with slashes mean month first (usage.md §8). */
  readonly monthFirst: boolean
}
