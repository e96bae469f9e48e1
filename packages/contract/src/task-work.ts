import { z } from 'zod'
import { act, change, read } from './route.ts'
import { id, instant, isoDate, line, pageInput, pageOf, personRef, version } from './shared.ts'
import { taskId } from './vocabulary.ts'

/** Time spent on tasks: who, on which day, how long, on what. People of the delivery team keep it for themselves. */

const tag = 'Time'
const place = { customerId: id, engagementId: id }

/** Minutes of one day on one task. */
const minutes = z.int().min(1).max(1440)

export const timeEntry = z.object({
  id,
  taskId,
  person: personRef,
  workedOn: isoDate,
  minutes,
  what: z.string(),
  changedAt: instant,
  version,
  may: z.object({ change: z.boolean() }),
})
export type TimeEntry = z.infer<typeof timeEntry>

/** Minutes of all entries: of each task that has any, and of the whole engagement. */
export const timeSums = z.object({
  minutes: z.int().nonnegative(),
  entries: z.int().nonnegative(),
  tasks: z.array(z.object({ taskId, minutes: z.int().positive(), entries: z.int().positive() })),
})
export type TimeSums = z.infer<typeof timeSums>

export const timeEntries = {
  list: read('/customers/{customerId}/engagements/{engagementId}/time-entries', {
    summary: 'Time entries of an engagement or of one task, newest day first',
    tag,
    input: { ...place, taskId: taskId.optional(), ...pageInput },
    output: pageOf(timeEntry),
  }),
  sums: read('/customers/{customerId}/engagements/{engagementId}/time-entries/sums', {
    summary: 'How much time went into each task and into the whole engagement',
    tag,
    input: place,
    output: timeSums,
  }),
  add: act('/customers/{customerId}/engagements/{engagementId}/time-entries', {
    summary: 'Record time spent on a task',
    tag,
    input: {
      ...place,
      taskId,
      personId: id.optional().meta({ description: 'whose time; without it the own. The FM may record for others' }),
      workedOn: isoDate,
      minutes,
      what: line(500),
    },
    output: timeEntry,
  }),
  change: change('/customers/{customerId}/engagements/{engagementId}/time-entries/{entryId}', {
    summary: 'Change a time entry',
    tag,
    params: { ...place, entryId: id },
    body: { workedOn: isoDate.optional(), minutes: minutes.optional(), what: line(500).optional() },
    output: timeEntry,
  }),
  remove: act('/customers/{customerId}/engagements/{engagementId}/time-entries/{entryId}', {
    summary: 'Remove a time entry; it can be restored',
    tag,
    method: 'DELETE',
    input: { ...place, entryId: id },
    output: z.object({}),
  }),
  restore: act('/customers/{customerId}/engagements/{engagementId}/time-entries/{entryId}/restore', {
    summary: 'Bring a removed time entry back',
    tag,
    input: { ...place, entryId: id },
    output: timeEntry,
  }),
}
