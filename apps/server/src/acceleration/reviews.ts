import type { CaseReview, RoleCode } from '@lotse/contract'
import type { activeAssignments } from '../engagements/look-up.ts'
import { meetingWithMinutes } from '../meetings/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import { type CaseRow, type EngagementKey, reviewsOf } from './store.ts'

/** Who discusses: FM, FE and SME, whoever has these roles (engagement.md §12). */
export const REVIEW_ROLES = ['FM', 'FE', 'SME'] as const satisfies readonly RoleCode[]

type Held = Pick<Awaited<ReturnType<typeof activeAssignments>>[number], 'personId' | 'role'>
type Minuted = NonNullable<Awaited<ReturnType<typeof meetingWithMinutes>>>

/**
 * The discussions of a case with what came of them: who attended, what was decided, who does what until when. The planned
 * one first, then the newest.
 */
export async function presentReviews(
  tx: Transaction,
  key: EngagementKey,
  row: Pick<CaseRow, 'customerId' | 'id'>,
  held: readonly Held[],
): Promise<CaseReview[]> {
  const meetings: Minuted[] = []
  for (const id of await reviewsOf(tx, row)) {
    const meeting = await meetingWithMinutes(tx, key, id)
    if (meeting !== null) meetings.push(meeting)
  }
  return meetings
    .sort(
      (one, other) =>
        Number(other.state === 'planned') - Number(one.state === 'planned') ||
        other.startsAt.getTime() - one.startsAt.getTime(),
    )
    .map((meeting) => present(meeting, held))
}

function present(meeting: Minuted, held: readonly Held[]): CaseReview {
  return {
    meetingId: meeting.id,
    title: meeting.title,
    startsAt: meeting.startsAt.toISOString(),
    timeZone: meeting.timeZone,
    state: meeting.state,
    attendees: meeting.attendees.map(({ name, role, attendance }) => ({ name, role, attendance })),
    decisions: meeting.decisions.split('\n').filter((line) => line.trim() !== ''),
    actions: meeting.actions.map(({ words, who, dueOn, doneAt }) => ({ words, who, dueOn, done: doneAt !== null })),
    missing: meeting.state === 'held' ? missingIn(meeting, held) : [],
  }
}

/** Whoever has two of the roles counts for both. */
function missingIn({ attendees }: Minuted, held: readonly Held[]): RoleCode[] {
  const attended = attendees.filter(({ attendance }) => attendance === 'attended')
  return REVIEW_ROLES.filter(
    (wanted) =>
      !attended.some(
        ({ role, personId }) => role === wanted || held.some((one) => one.personId === personId && one.role === wanted),
      ),
  )
}
