import type { UsageImport } from '@lotse/contract'
import { removeUnused } from '../../platform/files/remove-unused.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { changedMeanwhile } from '../../platform/http/if-match.ts'
import type { ImportFile } from '../import-input.ts'
import { decideStaged } from './decide-staged.ts'
import { stagedView } from './read-staged.ts'
import { dropFiles, type StagedKey, updateStaged } from './store.ts'

/**
 * Drops an import with its files, also while they are read or stored. One that has ended without being stored stays as it
 * is. Problems: `not-found`, and `changed-meanwhile` where it was stored before.
 */
export async function cancelStaged(context: ActingContext, key: StagedKey): Promise<UsageImport> {
  const { services, actor } = context
  let dropped: readonly ImportFile[] = []
  const answer = await decideStaged(context, key, null, async (tx, staged) => {
    const now = services.clock.now()
    if (staged.state === 'imported') throw changedMeanwhile(await stagedView(tx, key, { actor, now }))
    if (staged.endedAt !== null) return
    await services.jobs.cancel(tx, key.customerId, staged.jobId)
    await dropFiles(tx, key.customerId, staged.files)
    await updateStaged(tx, staged, { state: 'cancelled', endedAt: now })
    dropped = staged.files
  })
  await removeUnused(services, key.customerId, dropped)
  return answer
}
