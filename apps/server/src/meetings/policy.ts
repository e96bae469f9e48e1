import type { MeetingSeriesCode } from '@lotse/contract'
import { meetingSeries, meetingSeriesIds } from '@lotse/playbook'
import { anybodySignedIn, both, deliveryTeam, isStaff, seesCustomer } from '../platform/access/policy.ts'

/** Who may see and plan meetings (engagement.md §4, §7). */

/** Staff see all; people of a customer are then shown only the ones that are meant for them, see `visible.ts`. */
export const mayReadMeetings = seesCustomer

/** The delivery team of the engagement plans, minutes and follows up. */
export const mayChangeMeetings = both(isStaff, deliveryTeam)

/** One's own meetings and one's own calendar. */
export const mayReadOwnMeetings = anybodySignedIn

/** The series in which people of the customer take part; the others are the team's own. */
export const seriesWithCustomer: readonly MeetingSeriesCode[] = meetingSeriesIds.filter(
  (series) => meetingSeries[series].withCustomer,
)

/** Whether a meeting of this series is kept from people of the customer, whoever attends. */
export const isInternal = (series: MeetingSeriesCode | null): boolean =>
  series !== null && !seriesWithCustomer.includes(series)
