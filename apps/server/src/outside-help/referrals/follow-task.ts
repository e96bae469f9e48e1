import { taskOfReferrals } from '@lotse/playbook'
import { changeTasksIn } from '../../engagements/change-tasks.ts'
import { findTask } from '../../engagements/look-up.ts'
import { eventAbout } from '../../history/look-up.ts'
import type { Change } from '../../platform/change.ts'
import type { Here } from '../here.ts'
import { entriesOf } from '../store.ts'
import { REFERRAL_TASK } from './task.ts'

const FOLLOWS = { de: 'Folgt aus der Partnervermittlung', en: 'Follows from the partner referral' } as const
const NO_MORE = { de: 'Keine Partnervermittlung mehr', en: 'No partner referral any more' } as const

/**
 * Lets task 983 stand as the referrals do; once the last one is removed, as it stood before the first. What people said of it
 * otherwise (skipped, cancelled, waiting) stays, and so it does where the playbook does not let whoever acts work on it.
 */
export async function followReferrals(change: Change, here: Here): Promise<void> {
  const task = await findTask(change.tx, here, REFERRAL_TASK)
  if (task === null || !isFollowed(task.status)) return
  const states = (await entriesOf(change.tx, 'referral', here)).map(({ state }) => state)
  const status = taskOfReferrals(states) ?? (await before(change, here))
  if (status === null || status === task.status) return
  const reason = (states.length === 0 ? NO_MORE : FOLLOWS)[here.actor.language]
  await changeTasksIn(change, here.actor, here.engagementId, [{ taskId: REFERRAL_TASK, status, reason }])
}

const FOLLOWED = ['notStarted', 'inProgress', 'complete'] as const
type Followed = (typeof FOLLOWED)[number]
const isFollowed = (status: unknown): status is Followed => FOLLOWED.some((one) => one === status)

/** How the task stood before a referral moved it; null where people had the last word. */
async function before({ tx, customerId }: Change, { engagementId }: Here): Promise<Followed | null> {
  const event = await eventAbout(tx, customerId, 'task.changed', REFERRAL_TASK, engagementId)
  if (event === null || !Object.values(FOLLOWS).some((words) => words === event.reason)) return null
  const status = event.before?.status
  return isFollowed(status) ? status : null
}
