import type { UsageImport } from '@lotse/contract'
import type { ActingContext } from '../../platform/http/api.ts'
import { changedMeanwhile } from '../../platform/http/if-match.ts'
import { previewTitle } from '../texts.ts'
import { decideStaged } from './decide-staged.ts'
import { stagedView } from './read-staged.ts'
import type { PreviewInput } from './stage-import.ts'
import { stateOf } from './state-of.ts'
import { type StagedKey, updateStaged } from './store.ts'

interface Answer extends StagedKey {
  readonly version: number
  readonly monthFirst: boolean
}

/**
 * Takes in what a person vouches for, and reads the files again; nobody sends them twice. Also reads again what failed to be
 * read. Problems: `not-found`, `changed-meanwhile`.
 */
export async function changeStaged(context: ActingContext, answer: Answer): Promise<UsageImport> {
  const { version, monthFirst, ...key } = answer
  const { services, actor } = context
  return decideStaged(context, key, version, async (tx, staged) => {
    if (!['waiting', 'refused', 'failed'].includes(stateOf(staged)))
      throw changedMeanwhile(await stagedView(tx, key, { actor, now: services.clock.now() }))
    const input: PreviewInput = { tenantId: key.tenantId, importId: staged.id }
    const jobId = await services.jobs.enqueue(tx, {
      kind: 'usage-preview',
      customerId: key.customerId,
      title: previewTitle(staged.files.length),
      input,
      requestedBy: actor.personId,
    })
    await updateStaged(tx, staged, { state: 'reading', jobId, monthFirst, preview: [] })
  })
}
