import type { Meeting, OwnPoint } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { newId } from '../platform/id.ts'
import { editedAgenda } from './agenda/edit-agenda.ts'
import { locateMeeting } from './locate-meeting.ts'
import { meetingView } from './meeting-view.ts'
import { updateMeeting } from './store.ts'

interface Request {
  readonly params: { readonly customerId: string; readonly engagementId: string; readonly meetingId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly points: readonly OwnPoint[] }
}

/**
 * Sets the agenda as a person left it. It has a version of its own, so that whoever writes minutes meanwhile is not
 * disturbed. Problems: `not-found`, `changed-meanwhile` with the present meeting.
 */
export async function writeAgenda(context: ActingContext, { params, headers, body }: Request): Promise<Meeting> {
  const { actor } = context
  return change(context, customerId(params.customerId), async (change) => {
    const { key, row } = await locateMeeting(change, params.engagementId, params.meetingId)
    const agenda = editedAgenda(row.agenda, body.points, newId)
    const saved = await updateMeeting(change.tx, key, 'agendaVersion', expectedVersion(headers), { agenda })
    if (saved === null) throw changedMeanwhile(await meetingView(change.tx, actor, row))
    const words = (points: typeof agenda) =>
      points.filter(({ struck }) => !struck).map(({ text, words: said }) => text ?? said?.[actor.language] ?? '')
    await change.record({
      event: 'meeting.agendaChanged',
      engagementId: params.engagementId,
      subject: row.title,
      before: { agenda: words(row.agenda) },
      after: { agenda: words(agenda) },
    })
    return meetingView(change.tx, actor, saved)
  })
}
