import type { InventoryChoices } from '@lotse/contract'

/** What the jobs are given: a file that waits, and what a person has said about it. */
export interface UploadInput {
  readonly tenantId: string
  readonly uploadId: string
  readonly choices: InventoryChoices
}
