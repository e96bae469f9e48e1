import type { IsoDate } from '@lotse/calendar'
import type { MeetingAction } from '@lotse/contract'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { mayTakePart, namesOf } from '../platform/names.ts'
import { locateMeeting } from './locate-meeting.ts'
import { presentAction } from './present.ts'
import { noAction } from './problems.ts'
import { type ActionRecord, findAction, insertAction, updateAction } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
  readonly meetingId: string
}
interface ActionPlace extends Place {
  readonly actionId: string
}
interface NewAction extends Place {
  readonly words: string
  readonly personId: string | null
  readonly who: string
  readonly dueOn: IsoDate | null
}

/** Records who does what until when. Problems: `not-found`, `input-not-valid` at the field. */
export async function addAction(context: ActingContext, wanted: NewAction): Promise<MeetingAction> {
  return change(
    context,
    customerId(wanted.customerId),
    async (change) => {
      const { key } = await locateMeeting(change, wanted.engagementId, wanted.meetingId)
      const { words, personId, dueOn } = wanted
      const who = await whoDoes(change, personId, wanted.who)
      const row = await insertAction(change.tx, {
        ...key,
        id: newId(),
        words,
        personId,
        who,
        dueOn,
        createdAt: change.now,
      })
      await change.record({
        event: 'meeting.actionAdded',
        engagementId: wanted.engagementId,
        subject: words,
        after: { words, who, dueOn },
      })
      return presented(change, row)
    },
    repeatOf(context),
  )
}

interface ActionChange {
  readonly params: ActionPlace
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly words?: string | undefined
    readonly personId?: string | null | undefined
    readonly who?: string | undefined
    readonly dueOn?: IsoDate | null | undefined
    readonly done?: boolean | undefined
  }
}

/** Changes an action, or says that it is done or not. Problems: `not-found`, `changed-meanwhile`, `input-not-valid`. */
export async function changeAction(
  context: ActingContext,
  { params, headers, body }: ActionChange,
): Promise<MeetingAction> {
  const { actor } = context
  return change(context, customerId(params.customerId), async (change) => {
    const row = await locateAction(change, params, false)
    const isDone = row.doneAt !== null
    const personId = body.personId === undefined ? row.personId : body.personId
    const namesWho = body.personId !== undefined || body.who !== undefined
    const { from, to } = differences(row, {
      words: body.words,
      dueOn: body.dueOn,
      ...(namesWho && { personId, who: await whoDoes(change, personId, body.who ?? row.who) }),
      ...(body.done !== undefined &&
        body.done !== isDone && { doneAt: body.done ? change.now : null, doneBy: body.done ? actor.personId : null }),
    })
    const saved = await updateAction(change.tx, row, expectedVersion(headers), to)
    if (saved === null) throw changedMeanwhile(await presented(change, row))
    await change.record({
      event: 'meeting.actionChanged',
      engagementId: params.engagementId,
      subject: saved.words,
      before: from,
      after: to,
    })
    return presented(change, saved)
  })
}

/** Removes an action; it can be restored. Problem: `not-found`. */
export async function removeAction(context: ActingContext, place: ActionPlace): Promise<Record<string, never>> {
  await setRemoved(context, place, true)
  return {}
}

/** Restores a removed action as it was. Problem: `not-found`. */
export function restoreAction(context: ActingContext, place: ActionPlace): Promise<MeetingAction> {
  return setRemoved(context, place, false)
}

async function setRemoved(context: ActingContext, place: ActionPlace, removed: boolean): Promise<MeetingAction> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const row = await locateAction(change, place, !removed)
      const saved = await updateAction(change.tx, row, row.version, {
        deletedAt: removed ? change.now : null,
        deletedBy: removed ? context.actor.personId : null,
      })
      if (saved === null) throw noAction()
      await change.record({
        event: removed ? 'meeting.actionRemoved' : 'meeting.actionRestored',
        engagementId: place.engagementId,
        subject: row.words,
      })
      return presented(change, saved)
    },
    repeatOf(context),
  )
}

async function locateAction(change: Change, place: ActionPlace, removed: boolean): Promise<ActionRecord> {
  const { key } = await locateMeeting(change, place.engagementId, place.meetingId)
  const row = await findAction(change.tx, key, place.actionId)
  if (row === null || (row.deletedAt !== null) !== removed) throw noAction()
  return row
}

/** The name of who does it: of the person with an account, else as it was typed. */
async function whoDoes({ tx }: Change, personId: string | null, typed: string): Promise<string> {
  if (personId === null) {
    if (typed !== '') return typed
    throw atField('input-not-valid', 'who', 'missing', {
      de: 'Wer macht das? Wählen Sie eine Person oder schreiben Sie einen Namen.',
      en: 'Who does it? Choose a person or write a name.',
    })
  }
  const name = (await namesOf(tx, [personId]))(personId)?.name
  if (name !== undefined && (await mayTakePart(tx, personId))) return name
  throw atField('input-not-valid', 'personId', 'unknown', {
    de: 'Diese Person gibt es hier nicht oder sie ist gesperrt. Wählen Sie jemanden aus der Liste.',
    en: 'There is no such person here, or they are disabled. Choose somebody from the list.',
  })
}

async function presented({ tx }: Change, row: ActionRecord): Promise<MeetingAction> {
  return presentAction(row, await namesOf(tx, [row.personId, row.doneBy]))
}
