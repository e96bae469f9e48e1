import type { UsageOverview } from '@lotse/contract'
import type { ActingContext } from '../platform/http/api.ts'
import { Problem } from '../platform/http/problem.ts'
import { changeSnapshot, describe, type SnapshotKey } from './change-snapshot.ts'
import { currentSnapshots, setReplaced } from './store.ts'

/**
 * Brings back a report that was taken back or replaced. Another report of the same refresh date and period then steps
 * aside. Of a report that is in force nothing changes. Problems: `not-found`, and `rule-refused` where the report
 * cannot be used and would displace one that can.
 */
export async function restoreSnapshot(context: ActingContext, key: SnapshotKey): Promise<UsageOverview> {
  return changeSnapshot(
    context,
    key,
    (row) => row.replacedAt !== null,
    async ({ tx, now, record }, row) => {
      const rival = (await currentSnapshots(tx, key.customerId, key.tenantId)).find(
        (other) =>
          other.id !== row.id && other.refreshDate === row.refreshDate && other.reportPeriod === row.reportPeriod,
      )
      if (rival?.usable && !row.usable) throw wouldDisplace()
      if (rival) await setReplaced(tx, key.customerId, rival.id, now)
      await setReplaced(tx, key.customerId, row.id, null)
      await record({
        event: 'usage.snapshotRestored',
        subject: row.id,
        after: { ...describe(row), replaces: rival?.id ?? null },
      })
    },
  )
}

function wouldDisplace(): Problem {
  return new Problem('rule-refused', {
    detail: {
      de: 'Dieser Bericht ist nicht brauchbar, und vom selben Tag gilt ein brauchbarer. Nehmen Sie zuerst jenen zurück.',
      en: 'This report cannot be used, and a usable one of the same day is in force. Take that one back first.',
    },
  })
}
