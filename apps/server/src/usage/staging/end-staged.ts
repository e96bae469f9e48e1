import type { ImportResult } from '@lotse/contract'
import type { Change } from '../../platform/change.ts'
import { Problem } from '../../platform/http/problem.ts'
import { dropFiles, holdStagedById, updateStaged } from './store.ts'

interface Ending {
  readonly importId: string
  readonly jobId: string
  readonly result: ImportResult
}

/**
 * Notes in the transaction that stored an import that it was stored, and lets go of the files that no report refers to.
 * Throws `changed-meanwhile` where somebody dropped it before, so that nothing of it is kept.
 */
export async function endStaged(
  { tx, customerId, now, touch }: Change,
  { importId, jobId, result }: Ending,
): Promise<void> {
  const staged = await holdStagedById(tx, customerId, importId)
  if (staged?.state !== 'importing' || staged.jobId !== jobId) throw new Problem('changed-meanwhile')
  await dropFiles(tx, customerId, staged.files)
  await updateStaged(tx, staged, { state: 'imported', result, endedAt: now })
  touch('usage')
}
