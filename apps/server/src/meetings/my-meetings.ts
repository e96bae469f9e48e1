import { addDays, type IsoDate } from '@lotse/calendar'
import type { MeetingRow, OpenAction } from '@lotse/contract'
import { and, asc, eq, gte, isNull, lt, sql } from 'drizzle-orm'
import type { Actor } from '../platform/access/actor.ts'
import type { Scope } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { Problem } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { customer } from '../tables/engagements.ts'
import { meeting, meetingAction } from '../tables/meetings.ts'
import { presentAction } from './present.ts'
import { meetingRows } from './rows.ts'
import { attendedBy, visibleTo } from './visible.ts'

/** More than anybody attends in a quarter of a year. */
const MOST = 500

/** Where an actor's own things lie: staff work across customers, people of a customer in theirs. */
export const scopeOf = ({ customerId }: Pick<Actor, 'customerId'>): Scope =>
  customerId === null ? 'portfolio' : { customer: customerId }

interface Span {
  readonly from: IsoDate
  /** The last day, included. */
  readonly until: IsoDate
  /** All meetings that one may see, not only those one attends. */
  readonly everybody: boolean
}

/**
 * The meetings one attends, across customers, the earliest first. Days are counted generously (a day more on both sides),
 * because they begin at another moment in every zone; whoever shows them cuts by the reader's own clock.
 */
export async function myMeetings({ services, actor }: ActingContext, span: Span): Promise<MeetingRow[]> {
  return services.database.transaction(scopeOf(actor), (tx) =>
    meetingRows(tx, {
      where: and(
        gte(meeting.endsAt, new Date(`${addDays(span.from, -1)}T00:00:00Z`)),
        lt(meeting.startsAt, new Date(`${addDays(span.until, 2)}T00:00:00Z`)),
        span.everybody ? undefined : attendedBy(tx, actor.personId),
        visibleTo(tx, actor),
      ),
      order: [asc(meeting.startsAt), asc(meeting.id)],
      limit: MOST,
    }),
  )
}

/**
 * Open actions of a person across customers, the earliest due first; those without a date last. People of a customer ask
 * about themselves only. Problem: `not-allowed`.
 */
export async function openActions(
  { services, actor }: ActingContext,
  { personId = actor.personId }: { readonly personId?: string | undefined },
): Promise<OpenAction[]> {
  if (actor.kind === 'customer' && personId !== actor.personId) throw new Problem('not-allowed')
  return services.database.transaction(scopeOf(actor), async (tx) => {
    const rows = await tx
      .select({ action: meetingAction, title: meeting.title, startsAt: meeting.startsAt, customerName: customer.name })
      .from(meetingAction)
      .innerJoin(
        meeting,
        and(eq(meeting.customerId, meetingAction.customerId), eq(meeting.id, meetingAction.meetingId)),
      )
      .innerJoin(customer, eq(customer.customerId, meetingAction.customerId))
      .where(
        and(
          eq(meetingAction.personId, personId),
          isNull(meetingAction.doneAt),
          isNull(meetingAction.deletedAt),
          isNull(meeting.deletedAt),
          visibleTo(tx, actor),
        ),
      )
      .orderBy(sql`${meetingAction.dueOn} nulls last`, asc(meetingAction.createdAt))
      .limit(MOST)
    const names = await namesOf(tx, [personId])
    return rows.map(({ action, title, startsAt, customerName }) => ({
      ...presentAction(action, names),
      customerId: action.customerId,
      customerName,
      engagementId: action.engagementId,
      meetingTitle: title,
      meetingStartsAt: startsAt.toISOString(),
    }))
  })
}
