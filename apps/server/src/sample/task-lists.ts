import type { IsoDate } from '@lotse/calendar'
import type { SampleTask } from './model.ts'
import type { StaffSlug } from './staff.ts'

/** A task that was completed on a day. */
export function completed(taskId: string, on: IsoDate, by: StaffSlug): SampleTask {
  return { taskId, status: 'complete', percent: 100, due: null, on, by }
}

/** Task 3190, completed with the customer's dated word. */
export function confirmed(on: IsoDate, by: StaffSlug, customerContact: string): SampleTask {
  return { ...completed('3190', on, by), confirmation: { by: customerContact, on } }
}
