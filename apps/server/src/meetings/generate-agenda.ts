import type { Meeting, MeetingPoint } from '@lotse/contract'
import { evaluate } from '@lotse/playbook'
import { openDecisions } from '../decisions/look-up.ts'
import type { Known } from '../engagements/facts.ts'
import { locate } from '../engagements/locate.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { openItems } from '../remediation/look-up.ts'
import { ringMatters } from '../rings/look-up.ts'
import { checklistPoints } from './agenda/checklist-points.ts'
import { mergeAgenda } from './agenda/merge-agenda.ts'
import { openPoints } from './agenda/open-points.ts'
import { ringPoints } from './agenda/ring-points.ts'
import { locateMeeting } from './locate-meeting.ts'
import { meetingView } from './meeting-view.ts'
import { seriesWithCustomer } from './policy.ts'
import { noMeeting } from './problems.ts'
import { type MeetingKey, type MeetingRecord, openActionsBefore, updateMeeting } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
  readonly meetingId: string
}

/**
 * Brings the agenda up to date with what is open. It merges into what is there, so nobody's words are at risk, and needs
 * no version from its caller. Problem: `not-found`.
 */
export async function generateAgenda(context: ActingContext, place: Place): Promise<Meeting> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const known = await locate(change, place.engagementId)
      const { key, row } = await locateMeeting(change, place.engagementId, place.meetingId)
      const agenda = await freshAgenda(change, known, key, row)
      const saved = await updateMeeting(change.tx, key, 'agendaVersion', row.agendaVersion, { agenda })
      if (saved === null) throw noMeeting()
      await change.record({
        event: 'meeting.agendaChanged',
        engagementId: place.engagementId,
        subject: row.title,
        after: { points: agenda.length },
      })
      return meetingView(change.tx, context.actor, saved)
    },
    repeatOf(context),
  )
}

/** The agenda of a meeting with everything that is open now. */
export async function freshAgenda(
  { tx, today }: Pick<Change, 'tx' | 'today'>,
  { playbook, facts, engagement }: Known,
  key: MeetingKey,
  row: Pick<MeetingRecord, 'series' | 'agenda' | 'startsAt'>,
): Promise<MeetingPoint[]> {
  const actions = await openActionsBefore(tx, key, row.startsAt)
  const points = openPoints({
    series: row.series,
    playbook,
    evaluation: evaluate(playbook, facts, today),
    agreements: actions.map((action) => ({
      ...action,
      withCustomer: action.series !== null && seriesWithCustomer.includes(action.series),
    })),
    decisions: await openDecisions(tx, key),
    checklist: row.series === 'remediationCheckpoint' ? checklistPoints(await openItems(tx, key, today), today) : [],
    rings:
      row.series === 'followUp'
        ? ringPoints(await ringMatters({ ...key, tx, tenantId: engagement.tenantId, today }), today)
        : [],
  })
  return mergeAgenda(row.agenda, points, newId)
}
