import { type IsoDate, wallTimeAt } from '@lotse/calendar'
import type { Attendee, MeetingSeriesCode, SeriesView } from '@lotse/contract'
import { cadenceOf, evaluate, meetingSeriesIds, type PhaseId, phaseIds, type ServicePhaseId } from '@lotse/playbook'
import { and, eq } from 'drizzle-orm'
import { type Known, learn } from '../engagements/facts.ts'
import { locate } from '../engagements/locate.ts'
import { findEngagement } from '../engagements/look-up.ts'
import { change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { meetingCadence } from '../tables/meetings.ts'
import { lastHeldOf, nextOf } from './look-up.ts'
import { knownAttendees } from './meeting-view.ts'
import { seriesWithCustomer } from './policy.ts'
import { presentAttendees } from './present.ts'
import { proposedDay } from './propose-date.ts'
import { livingMeetings, type MeetingRecord } from './store.ts'
import { whenOf } from './whereabouts.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

/** How long a meeting is proposed, and when, where there was none yet. */
const FIRST = { at: '10:00', minutes: 60 } as const

/** The series of an engagement as far as the reader may see them. Problem: `not-found`. */
export async function readSeries({ services, actor }: ActingContext, place: Place): Promise<SeriesView[]> {
  const customer = customerId(place.customerId)
  const today = services.clock.today()
  return services.database.transaction({ customer }, async (tx) => {
    const row = await findEngagement(tx, { customerId: customer, engagementId: place.engagementId })
    if (row === null) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
    return seriesViews(tx, await learn(tx, row, today), today, actor.kind === 'staff')
  })
}

interface Agreement extends Place {
  readonly series: MeetingSeriesCode
  readonly days: number | null
}

/** Agrees how often a series takes place; null goes back to what the playbook says. Problem: `not-found`. */
export async function agreeCadence(
  context: ActingContext,
  { series, days, ...place }: Agreement,
): Promise<SeriesView[]> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const { tx, customerId, today, now, actor } = change
      const known = await locate(change, place.engagementId)
      const before = (await agreedDays(tx, customerId, place.engagementId)).get(series) ?? null
      const key = { customerId, engagementId: place.engagementId, series }
      if (days === null)
        await tx
          .delete(meetingCadence)
          .where(
            and(
              eq(meetingCadence.customerId, customerId),
              eq(meetingCadence.engagementId, place.engagementId),
              eq(meetingCadence.series, series),
            ),
          )
      else {
        const values = { cadenceDays: days, changedAt: now, changedBy: actor?.personId ?? null }
        await tx
          .insert(meetingCadence)
          .values({ ...key, ...values })
          .onConflictDoUpdate({
            target: [meetingCadence.customerId, meetingCadence.engagementId, meetingCadence.series],
            set: values,
          })
      }
      await change.record({
        event: 'meeting.cadenceAgreed',
        engagementId: place.engagementId,
        subject: series,
        before: { cadenceDays: before },
        after: { cadenceDays: days },
      })
      return seriesViews(tx, known, today, true)
    },
    repeatOf(context),
  )
}

async function agreedDays(
  tx: Transaction,
  customerId: CustomerId,
  engagementId: string,
): Promise<Map<MeetingSeriesCode, number>> {
  const rows = await tx
    .select()
    .from(meetingCadence)
    .where(and(eq(meetingCadence.customerId, customerId), eq(meetingCadence.engagementId, engagementId)))
  return new Map(rows.map(({ series, cadenceDays }) => [series, cadenceDays]))
}

async function seriesViews(
  tx: Transaction,
  { engagement, playbook, facts }: Known,
  today: IsoDate,
  isTeam: boolean,
): Promise<SeriesView[]> {
  const { customerId, id } = engagement
  const evaluation = evaluate(playbook, facts, today)
  const phase = phaseOf(evaluation.servicePhase)
  const rows = await livingMeetings(tx, customerId, id)
  const agreed = await agreedDays(tx, customerId, id)
  const views: SeriesView[] = []
  for (const series of meetingSeriesIds) {
    if (!isTeam && !seriesWithCustomer.includes(series)) continue
    const usual = cadenceOf(series, phase, facts.usage.verdict?.rate ?? null)
    const cadenceDays = agreed.get(series) ?? usual
    const newest = rows.find((row) => row.series === series) ?? null
    const attendees = newest && isTeam ? presentAttendees(await knownAttendees(tx, customerId, newest.id)) : []
    views.push({
      series,
      cadenceDays,
      agreedDays: agreed.get(series) ?? null,
      last: pointer(lastHeldOf(rows, series)?.row ?? null),
      next: pointer(nextOf(rows, series, today)?.row ?? null),
      proposal: proposal(newest, attendees, cadenceDays, today),
    })
  }
  return views
}

const pointer = (row: MeetingRecord | null) => row && { id: row.id, startsAt: row.startsAt.toISOString() }

/** The next one as it would be planned: date from the cadence, the rest as last time; nobody is excused beforehand. */
function proposal(
  newest: MeetingRecord | null,
  attendees: readonly Attendee[],
  cadenceDays: number | null,
  today: IsoDate,
): SeriesView['proposal'] {
  const lastOn = newest && wallTimeAt(newest.startsAt, newest.timeZone).on
  const { at, minutes } = newest ? whenOf(newest) : FIRST
  return {
    title: newest?.title ?? null,
    on: proposedDay({ lastOn, cadenceDays, today }),
    at,
    minutes,
    timeZone: newest?.timeZone ?? null,
    // On site is justified and approved each time anew.
    mode: 'remote',
    place: newest?.mode === 'remote' ? newest.place : null,
    link: newest?.link ?? null,
    attendees: attendees.map((attendee) => ({ ...attendee, attendance: 'invited' })),
  }
}

/** Which phase's rhythm holds: the first people who use it belong to the rollout, everything after to its acceleration. */
function phaseOf(servicePhase: ServicePhaseId): PhaseId {
  if (servicePhase === 'adoption') return 'enable'
  return phaseIds.find((phase) => phase === servicePhase) ?? 'accelerate'
}
