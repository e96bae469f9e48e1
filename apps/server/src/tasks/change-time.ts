import type { IsoDate } from '@lotse/calendar'
import type { TimeEntry } from '@lotse/contract'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { type Repeatable, repeatOf } from '../platform/idempotency.ts'
import { namesOf } from '../platform/names.ts'
import { mayKeep } from './policy.ts'
import { presentEntry } from './present.ts'
import { noSuchEntry, notYourEntry, refuseFuture } from './refusal.ts'
import { holdEntry, type TimeEntryRow, updateEntry } from './store.ts'

interface EntryPlace {
  readonly customerId: string
  readonly engagementId: string
  readonly entryId: string
}

interface EntryChange {
  readonly params: EntryPlace
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly workedOn?: IsoDate | undefined
    readonly minutes?: number | undefined
    readonly what?: string | undefined
  }
}

/**
 * Changes day, length or words of a time entry. Problems: `not-found`, `not-allowed`, `rule-refused`,
 * `changed-meanwhile` with the present entry.
 */
export async function changeTime(context: ActingContext, { params, headers, body }: EntryChange): Promise<TimeEntry> {
  return onEntry(context, params, 'kept', undefined, async (change, row, present) => {
    if (row.version !== expectedVersion(headers)) throw changedMeanwhile(present(row))
    if (body.workedOn !== undefined) refuseFuture(body.workedOn, change.today)
    const { from, to } = differences(row, body)
    const after = await updateEntry(change.tx, row, { ...to, changedAt: change.now })
    await change.record({
      event: 'time.changed',
      engagementId: row.engagementId,
      subject: row.taskId,
      before: { id: row.id, ...from },
      after: { id: row.id, ...to },
    })
    return present(after)
  })
}

/** Removes a time entry; it no longer counts and can be restored. Problems: `not-found`, `not-allowed`. */
export async function removeTime(context: ActingContext, place: EntryPlace): Promise<Record<string, never>> {
  return onEntry(context, place, 'kept', repeatOf(context), async (change, row) => {
    await updateEntry(change.tx, row, { deletedAt: change.now, deletedBy: context.actor.personId })
    await change.record({
      event: 'time.removed',
      engagementId: row.engagementId,
      subject: row.taskId,
      before: { id: row.id, workedOn: row.workedOn, minutes: row.minutes, what: row.what },
    })
    return {}
  })
}

/** Brings a removed time entry back. Problems: `not-found` where none was removed, `not-allowed`. */
export async function restoreTime(context: ActingContext, place: EntryPlace): Promise<TimeEntry> {
  return onEntry(context, place, 'removed', repeatOf(context), async (change, row, present) => {
    const after = await updateEntry(change.tx, row, { deletedAt: null, deletedBy: null })
    await change.record({
      event: 'time.restored',
      engagementId: row.engagementId,
      subject: row.taskId,
      after: { id: row.id, workedOn: row.workedOn, minutes: row.minutes, what: row.what },
    })
    return present(after)
  })
}

/** Holds the entry, asks whether this person may change it, and does the work. */
async function onEntry<T>(
  context: ActingContext,
  place: EntryPlace,
  which: 'kept' | 'removed',
  repeat: Repeatable | undefined,
  work: (change: Change, row: TimeEntryRow, present: (row: TimeEntryRow) => TimeEntry) => Promise<T>,
): Promise<T> {
  const { actor } = context
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const row = await holdEntry(change.tx, { ...place, customerId: change.customerId }, which)
      if (!row) throw noSuchEntry()
      if (!mayKeep(actor, row)) throw notYourEntry()
      const names = await namesOf(change.tx, [row.personId])
      return work(change, row, (shown) => presentEntry(shown, names, actor))
    },
    repeat,
  )
}
