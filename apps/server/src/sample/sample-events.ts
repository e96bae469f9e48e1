import { addDays, type IsoDate, lastDayOf } from '@lotse/calendar'
import type {
  SampleAssignment,
  SampleContact,
  SampleCustomer,
  SampleMonth,
  SampleNote,
  SampleTask,
  SampleUsageStatus,
} from './model.ts'

/** Days after the month's end on which its report is imported: the month is closed then (usage.md §15). */
const IMPORTED_AFTER_DAYS = 8

/** One thing somebody of the team did, on its day. `version` is what they saw of it, since everything happens once. */
export type SampleEvent =
  | { readonly on: IsoDate; readonly kind: 'assigned'; readonly assignment: SampleAssignment }
  | { readonly on: IsoDate; readonly kind: 'contact'; readonly contact: SampleContact; readonly index: number }
  | { readonly on: IsoDate; readonly kind: 'usage'; readonly month: SampleMonth }
  | { readonly on: IsoDate; readonly kind: 'status'; readonly status: SampleUsageStatus; readonly version: number }
  | { readonly on: IsoDate; readonly kind: 'task'; readonly task: SampleTask }
  | { readonly on: IsoDate; readonly kind: 'note'; readonly note: SampleNote; readonly index: number }

/** On one day people are assigned first and contacts entered, then figures come in, the status is set, then work is done, then it is written down. */
const ORDER: readonly SampleEvent['kind'][] = ['assigned', 'contact', 'usage', 'status', 'task', 'note']

/** Everything that happened in an engagement after it began, in the order of its days. */
export function sampleEvents({ contacts, engagement, usage }: SampleCustomer): SampleEvent[] {
  const events: SampleEvent[] = [
    ...engagement.assignments.map((assignment) => ({ on: assignment.since, kind: 'assigned' as const, assignment })),
    ...contacts.map((contact, index) => ({ on: contact.on, kind: 'contact' as const, contact, index })),
    ...usage.months.map((month) => ({
      on: addDays(lastDayOf(month.month), IMPORTED_AFTER_DAYS),
      kind: 'usage' as const,
      month,
    })),
    ...engagement.usageStatus.map((status, version) => ({ on: status.on, kind: 'status' as const, status, version })),
    ...engagement.tasks.map((task) => ({ on: task.on, kind: 'task' as const, task })),
    ...engagement.notes.map((note, index) => ({ on: note.writtenOn, kind: 'note' as const, note, index })),
  ]
  return events.sort(
    (a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  )
}
