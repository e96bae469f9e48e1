import type { UsageImport } from '@lotse/contract'
import type { Transaction } from '../../platform/db/database.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { changedMeanwhile } from '../../platform/http/if-match.ts'
import { notFound } from '../../platform/http/problem.ts'
import { once, repeatOf } from '../../platform/idempotency.ts'
import { announce } from '../../platform/live/announce.ts'
import { thisImport } from '../texts.ts'
import { stagedView } from './read-staged.ts'
import { holdStaged, type Staged, type StagedKey } from './store.ts'

/**
 * Decides about an import that is held meanwhile; what was decided is shown everywhere. `version` is the one the person saw;
 * null where it does not matter. The same Idempotency-Key again gives the same answer. Nothing of the data changes, so the
 * trail has nothing to tell. Problems: `not-found`, `changed-meanwhile` with the import as it is now.
 */
export async function decideStaged(
  { services, actor, ...context }: ActingContext,
  key: StagedKey,
  version: number | null,
  work: (tx: Transaction, staged: Staged) => Promise<void>,
): Promise<UsageImport> {
  const now = services.clock.now()
  const who = { actor, now }
  return services.database.transaction({ customer: key.customerId }, (tx) =>
    once({ tx, customerId: key.customerId, actor, now, repeat: repeatOf(context) }, async () => {
      const staged = await holdStaged(tx, key)
      if (staged === null) throw notFound(thisImport)
      if (version !== null && staged.version !== version) throw changedMeanwhile(await stagedView(tx, key, who))
      await work(tx, staged)
      await announce(tx, key.customerId, ['usage'])
      return stagedView(tx, key, who)
    }),
  )
}
