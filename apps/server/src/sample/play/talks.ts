import type { AttendeeInput, NewDecision } from '@lotse/contract'
import { ifMatch } from '@lotse/contract'
import { recordDecision } from '../../decisions/save-decision.ts'
import { addAction } from '../../meetings/actions.ts'
import { planMeetings } from '../../meetings/plan-meetings.ts'
import { cancelMeeting, holdMeeting } from '../../meetings/settle-meeting.ts'
import { writeMinutes } from '../../meetings/write-minutes.ts'
import { writeNote } from '../../notes/write-note.ts'
import type { SampleAttendee } from '../sample-events.ts'
import { asDoer, type EventOf, heldBy, idOf, type Stage, unlessDone } from './stage.ts'

/** Meetings, decisions and notes. */

export async function planMeeting(stage: Stage, event: EventOf<'meeting'>): Promise<void> {
  const { key, series, title, day, at, minutes, timeZone, attendees } = event
  const { meetings } = await planMeetings(asDoer(stage, event, `meeting-${key}`), {
    customerId: stage.customerId,
    engagementId: stage.engagementOf.apps,
    series,
    title,
    taskId: null,
    on: day,
    at,
    minutes,
    timeZone,
    mode: 'remote',
    place: null,
    link: null,
    onSiteReason: null,
    onSiteApprovedBy: null,
    attendees: attendees.map((who) => attendeeOf(stage, who)),
    repeat: null,
  })
  const [planned] = meetings
  if (!planned) throw new Error(`${stage.sample.slug}: the meeting ${key} was not planned`)
  stage.ids.set(`meeting/${key}`, planned.id)
}

function attendeeOf(stage: Stage, who: SampleAttendee): AttendeeInput {
  const { personId, name } = named(stage, who)
  const contactId = personId === null ? idOf(stage, 'contact', name) : null
  return { personId, contactId, name, email: null, role: roleOf(stage, who), attendance: 'invited' }
}

/** Somebody with an account, or just a name. */
function named({ loading }: Stage, who: SampleAttendee): { readonly personId: string | null; readonly name: string } {
  if (typeof who === 'object') return { personId: null, name: who.contact }
  if (who === 'visitor') return loading.administrator
  const { id, name } = loading.team[who]
  return { personId: id, name }
}

function roleOf({ engagement }: Stage, who: SampleAttendee): string | null {
  return typeof who === 'object' || who === 'visitor' ? null : (heldBy(engagement, who)[0]?.role ?? null)
}

/** The meeting was held, and somebody wrote the minutes afterwards. */
export async function holdAndMinute(stage: Stage, event: EventOf<'held'>): Promise<void> {
  const { key, text, progress, newBlockers, decisions, nextOn, actions = [] } = event
  const place = {
    customerId: stage.customerId,
    engagementId: stage.engagementOf.apps,
    meetingId: idOf(stage, 'meeting', key),
  }
  await holdMeeting(asDoer(stage, event, `held-${key}`), place)
  await unlessDone(() =>
    writeMinutes(asDoer(stage, event, `minutes-${key}`), {
      params: place,
      headers: { 'if-match': ifMatch(1) },
      body: {
        text,
        ...(progress && {
          progressUnit: progress.unit,
          progressDone: progress.done,
          progressPlanned: progress.planned,
        }),
        newBlockers,
        decisions,
        nextOn,
      },
    }),
  )
  for (const [index, { words, who, dueOn }] of actions.entries()) {
    const { personId, name } = named(stage, who)
    await addAction(asDoer(stage, event, `action-${key}-${index}`), { ...place, words, personId, who: name, dueOn })
  }
}

export async function cancelPlanned(stage: Stage, event: EventOf<'cancelled'>): Promise<void> {
  await cancelMeeting(asDoer(stage, event, `cancelled-${event.key}`), {
    customerId: stage.customerId,
    engagementId: stage.engagementOf.apps,
    meetingId: idOf(stage, 'meeting', event.key),
    reason: event.reason,
  })
}

const undecided: Omit<NewDecision, 'title'> = {
  context: null,
  options: [],
  state: 'open',
  outcome: null,
  deferredUntil: null,
  dueOn: null,
  owner: null,
  decidedBy: null,
  decidedOn: null,
  meetingId: null,
  taskId: null,
  audience: 'both',
}

export async function decide(stage: Stage, event: EventOf<'decision'>): Promise<void> {
  const { decision, decidedBy, owner, meeting } = event
  await recordDecision(asDoer(stage, event, `decision-${decision.title}`), {
    ...undecided,
    ...decision,
    decidedBy: decidedBy === null ? null : { kind: 'contact', id: idOf(stage, 'contact', decidedBy) },
    owner: owner === null ? null : { kind: 'person', id: stage.loading.team[owner].id },
    meetingId: meeting === null ? null : idOf(stage, 'meeting', meeting),
    customerId: stage.customerId,
    engagementId: stage.engagementOf.apps,
  })
}

/** Writes a note. `@visitor` mentions whoever loads the sample. */
export async function write(stage: Stage, event: EventOf<'note'>): Promise<void> {
  const { kind: _, on, by, workload, text, ...note } = event
  await writeNote(asDoer(stage, event, `note-${workload}-${note.category}-${on}-${by}`), {
    customerId: stage.customerId,
    engagementId: stage.engagementOf[workload],
    ...note,
    text: text.replaceAll('@visitor', `@${stage.loading.administrator.name}`),
  })
}
