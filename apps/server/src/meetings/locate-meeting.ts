import { holdEngagementOf } from '../engagements/hold.ts'
import type { Change } from '../platform/change.ts'
import { noMeeting } from './problems.ts'
import { findMeeting, type MeetingKey, type MeetingRecord } from './store.ts'

/**
 * Where a use case works: the meeting, with its engagement held for this change, so that changes of one engagement come
 * one after the other. Problem: `not-found`, also for removed meetings unless they are wanted.
 */
export async function locateMeeting(
  change: Change,
  engagementId: string,
  meetingId: string,
  wanted: 'present' | 'removed' = 'present',
): Promise<{ key: MeetingKey; row: MeetingRecord }> {
  await holdEngagementOf(change, engagementId)
  const key = { customerId: change.customerId, engagementId, meetingId }
  const row = await findMeeting(change.tx, key)
  if (row === null || (row.deletedAt !== null) !== (wanted === 'removed')) throw noMeeting()
  return { key, row }
}
