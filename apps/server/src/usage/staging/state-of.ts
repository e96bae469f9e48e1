import type { UsageImportState } from '@lotse/contract'
import type { Staged } from './store.ts'

/**
 * Where an import is. That reading or storing ended early stands with the job alone, so that a crash leaves nothing to
 * mend: what was not read has failed, what was not stored waits again.
 */
export function stateOf({ state, job }: Pick<Staged, 'state' | 'job'>): UsageImportState {
  const endedEarly = job !== null && (job.state === 'failed' || job.state === 'cancelled')
  if (state === 'reading' && endedEarly) return 'failed'
  if (state === 'importing' && endedEarly) return 'waiting'
  return state
}
