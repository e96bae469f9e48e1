import type { EventName } from '@lotse/contract'
import type { Change } from '../platform/change.ts'
import { differences } from '../platform/differences.ts'
import { type UsageStatusRow, updateUsageStatus } from './store.ts'

/** What of a record may be changed. */
export type RecordValues = Partial<
  Omit<UsageStatusRow, 'customerId' | 'id' | 'engagementId' | 'version' | 'changedAt' | 'changedBy'>
>

/**
 * Writes the wanted values into a record, with its entry in the history and the trail. The engagement is held and the
 * version was compared before, so nobody can have been faster.
 */
export async function writeRecord(
  change: Change,
  before: UsageStatusRow,
  wanted: RecordValues,
  reason: string | null,
  event: EventName = 'usageStatus.set',
): Promise<UsageStatusRow> {
  const { from, to } = differences(before, wanted)
  const values = { ...to, changedAt: change.now, changedBy: change.actor?.personId ?? null }
  const after = await updateUsageStatus(change.tx, before, before.version, values, reason)
  if (!after) throw new Error('a record changed although its engagement is held')
  await change.record({
    event,
    engagementId: before.engagementId,
    subject: before.id,
    before: told(from),
    after: told(to),
    ...(reason !== null && { reason }),
  })
  return after
}

/** Who and when are told by the event itself. */
function told(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !/(At|By)$/.test(field)))
}
