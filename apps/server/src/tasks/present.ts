import type { PersonRef, TimeEntry } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { mayKeep } from './policy.ts'
import type { TimeEntryRow } from './store.ts'

/** What leaves the server about a time entry, listed field by field. */
export function presentEntry(
  row: TimeEntryRow,
  names: (id: string | null) => PersonRef | null,
  actor: Actor,
): TimeEntry {
  return {
    id: row.id,
    taskId: row.taskId,
    person: names(row.personId) ?? { id: row.personId, name: '' },
    workedOn: row.workedOn,
    minutes: row.minutes,
    what: row.what,
    changedAt: row.changedAt.toISOString(),
    version: row.version,
    may: { change: mayKeep(actor, row) },
  }
}
