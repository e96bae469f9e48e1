import { createHash } from 'node:crypto'
import type { ConfigurationRow } from '@lotse/contract'
import { type LintContext, lintOdt, type OdtFile } from '@lotse/odt'
import type { ConfigurationRecord } from './store.ts'
import type { Surroundings } from './surroundings.ts'

/** How much is wrong with the versions of configurations, so that a list need not judge what it has judged before. */

type Counts = ConfigurationRow['counts']

/** A hundred bytes each. */
const KEPT = 10_000
const kept = new Map<string, Counts>()

/** How many findings of each severity a file has. */
export function countFindings(file: OdtFile, context: LintContext): Counts {
  const counts = { error: 0, warning: 0, information: 0 }
  for (const { severity } of lintOdt(file, context).findings) counts[severity] += 1
  return counts
}

/**
 * Counts that are kept as long as the server runs. A version never changes; by what it is judged does, so that is part of the
 * key: with another day, device, cloud or tool of the engagement, files are judged anew.
 */
export function judgedBy({ choices, cloud, devices, today }: Surroundings) {
  const by = createHash('sha256')
    .update(JSON.stringify([choices['deployment.tool'], cloud, devices, today]))
    .digest('base64')
  const keyOf = ({ customerId, id, latest, purpose, mode, profiles }: ConfigurationRecord) =>
    [customerId, id, latest, purpose, mode, profiles.join(), by].join(' ')
  return {
    find: (row: ConfigurationRecord): Counts | undefined => kept.get(keyOf(row)),
    keep(row: ConfigurationRecord, counts: Counts): Counts {
      const [oldest] = kept.size >= KEPT ? kept.keys() : []
      if (oldest !== undefined) kept.delete(oldest)
      kept.set(keyOf(row), counts)
      return counts
    },
  }
}
