import type { Actor } from '../platform/access/actor.ts'
import { both, deliveryTeam, holds, isStaff, type Target } from '../platform/access/policy.ts'

/** Who keeps time on tasks (engagement.md §4: without an assignment people read). */

/** Time is a matter of the delivery team; people of the customer do not see it. */
export const mayReadTime = isStaff

/** Everybody who works on the engagement records the own time. */
export const mayRecordTime = both(isStaff, deliveryTeam)

/** The FM leads the engagement and may record and correct time for others. */
export const mayKeepTimeOfOthers = both(isStaff, holds('FM'))

/** Whether somebody may change or remove an entry: it is their own, or they lead the engagement. */
export function mayKeep(actor: Actor, entry: Target & { readonly personId: string }): boolean {
  const own = entry.personId === actor.personId && mayRecordTime(actor, entry)
  return own || mayKeepTimeOfOthers(actor, entry)
}
