import type { IsoDate } from '@lotse/calendar'
import type { SkipReason, TaskStatus, Workload } from '@lotse/contract'
import type { SampleEvent, SampleTask } from './sample-events.ts'
import type { StaffSlug } from './staff.ts'
import { stated, type Team } from './story.ts'
import { after } from './workdays.ts'

type Worked = SampleTask & { readonly on: IsoDate; readonly by: StaffSlug }

/** A task that was completed on a day. */
export function completed(taskId: string, on: IsoDate, by: StaffSlug, workload: Workload = 'apps'): Worked {
  return { kind: 'task', workload, taskId, status: 'complete', percent: 100, due: null, on, by }
}

/** Task 3190, completed with the customer's dated word. */
function confirmed(on: IsoDate, by: StaffSlug, customerContact: string): Worked {
  return { ...completed('3190', on, by), confirmation: { by: customerContact, on } }
}

/** A task somebody works on. */
export function running(taskId: string, percent: number, due: IsoDate | null, on: IsoDate, by: StaffSlug): Worked {
  return { ...completed(taskId, on, by), status: 'inProgress', percent, due }
}

/** A task that waits or was given up, and why. */
export function waiting(
  taskId: string,
  status: TaskStatus,
  reason: string,
  percent: number,
  on: IsoDate,
  by: StaffSlug,
  due: IsoDate | null = null,
): Worked {
  return { ...completed(taskId, on, by), status, percent, due, reason }
}

/** A task that was bypassed, with the evidence. */
export function skipped(taskId: string, reason: SkipReason, evidence: string, on: IsoDate, by: StaffSlug): Worked {
  return { ...completed(taskId, on, by), status: 'notRequired', percent: 0, skip: { reason, evidence } }
}

/** First contact, and the kickoff some days later. */
export function kickedOff(on: IsoDate, { fm }: Team): SampleEvent[] {
  return [completed('3616', on, fm), completed('994', after(on, 6), fm)]
}

/** The assessment, from the workshop to its close a month later. `but` are tasks of which the story tells itself. */
export function assessed(on: IsoDate, { fm, fe }: Team, but: readonly string[] = []): SampleEvent[] {
  const tasks = [
    completed('3080', on, fe),
    completed('3738', after(on, 4), fm),
    completed('4047', after(on, 5), fm),
    completed('3734', after(on, 5), fm),
    completed('3070', after(on, 18), fe),
    completed('1049', after(on, 24), fe),
    completed('3981', after(on, 25), fe),
    completed('1699', after(on, 26), fm),
  ]
  return [
    ...tasks.filter(({ taskId }) => !but.includes(taskId)),
    stated(after(on, 12), fe, 'readinessRanOn', after(on, 10)),
    stated(after(on, 14), fe, 'readinessReviewed', true),
    stated(after(on, 18), fe, 'checklistSent', true),
  ]
}

/** The customer confirmed the whole checklist, and the remediation was closed. */
export function remediated(on: IsoDate, { fm, fe, contact }: Team): SampleEvent[] {
  return [
    stated(on, fe, 'openReadinessFindings', 0),
    stated(on, fe, 'openChecklistItems', 0),
    stated(on, fe, 'openBlockingItems', 0),
    stated(on, fe, 'advisoryItemsWithoutNote', 0),
    confirmed(on, fe, contact),
    completed('1700', after(on, 1), fm),
    completed('1126', after(on, 8), fe),
  ]
}

/** Licences and package are there, and the broad rollout begins. */
export function rolledOut(on: IsoDate, { fe }: Team): SampleEvent[] {
  return [
    stated(on, fe, 'licencesAssigned', true),
    stated(on, fe, 'packageTested', true),
    stated(on, fe, 'broadRolloutBegan', true),
    completed('1247', on, fe),
  ]
}

/** Survey contact and close of the enablement: after the reason says user adoption and the contact is entered. */
export function enabled(on: IsoDate, { fm }: Team): SampleEvent[] {
  return [completed('3690', on, fm), completed('1701', on, fm)]
}
