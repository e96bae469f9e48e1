import type { IsoDate } from '@lotse/calendar'
import type { AccelerationView, Localised } from '@lotse/contract'
import { contactsNamed } from '../contacts/look-up.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { expectedVersion } from '../platform/http/if-match.ts'
import { newId } from '../platform/id.ts'
import { mayTakePart } from '../platform/names.ts'
import { accelerateCase, type CasePlace, faster, type OpenCase } from './case-at-work.ts'
import { noAction, noSuch, wrong } from './problems.ts'
import { type ActionRow, findAction, insertAction, updateAction } from './store.ts'
import { tellAssigned } from './tell.ts'
import { writeLine } from './write-line.ts'

interface NewAction extends CasePlace {
  readonly words: string
  readonly personId: string | null
  readonly contactId: string | null
  readonly dueOn: IsoDate | null
  readonly shared: boolean
}
interface ActionPlace extends CasePlace {
  readonly actionId: string
}

/** Agrees who does what until when. Problems: `not-found`, `input-not-valid` and `rule-refused` at the field. */
export async function addAction(
  context: ActingContext,
  { words, personId, contactId, dueOn, shared, ...place }: NewAction,
): Promise<AccelerationView> {
  return accelerateCase(context, place, async (here) => {
    const { change, key, row } = here
    await checkWho(here, personId, contactId)
    const id = newId()
    await insertAction(change.tx, {
      ...key,
      ...{ id, caseId: row.id, words, personId, contactId, dueOn, shared },
      createdAt: change.now,
      createdBy: context.actor.personId,
    })
    await change.record({
      event: 'acceleration.actionAdded',
      engagementId: key.engagementId,
      subject: words,
      after: { words, dueOn, shared, ...(personId && { personId }), ...(contactId && { contactId }) },
    })
    await tellAssigned(here, { about: id, personId, words: { de: words, en: words }, dueOn })
  })
}

/** Either a person with an account or a contact of the customer, who can still be reached. */
async function checkWho(
  { change: { tx, customerId } }: OpenCase,
  personId: string | null,
  contactId: string | null,
): Promise<void> {
  if (personId !== null && contactId !== null)
    throw wrong('contactId', 'oneOnly', {
      de: 'Eine Maßnahme hat eine Person oder einen Kontakt, nicht beides.',
      en: 'An action has a person or a contact, not both.',
    })
  if (personId !== null && !(await mayTakePart(tx, personId)))
    throw noSuch('personId', { de: 'Diese Person', en: 'person' })
  if (contactId === null) return
  if ((await contactsNamed(tx, customerId, [contactId])).get(contactId)?.isLiving !== true)
    throw noSuch('contactId', { de: 'Diesen Kontakt', en: 'contact' })
}

interface Request {
  readonly params: ActionPlace
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly words?: string | undefined
    readonly personId?: string | null | undefined
    readonly contactId?: string | null | undefined
    readonly dueOn?: IsoDate | null | undefined
    readonly shared?: boolean | undefined
    readonly done?: boolean | undefined
  }
}

/**
 * Changes an action and whose it is, or says that it is done or not; a done one is a line of task 3650. Who is named anew
 * takes the place of who had it. Problems: `not-found`, `changed-meanwhile`, `input-not-valid` and `rule-refused` at the field.
 */
export async function changeAction(
  context: ActingContext,
  { params, headers, body: { done, ...body } }: Request,
): Promise<AccelerationView> {
  return accelerateCase(context, params, async (here) => {
    const { change, key } = here
    const action = await locateAction(here, params, false)
    const { personId, contactId } = ownerAfter(action, body)
    // Who had it may be gone by now; only who is named anew is looked for.
    await checkWho(
      here,
      personId === action.personId && contactId === null ? null : personId,
      contactId === action.contactId && personId === null ? null : contactId,
    )
    const { from, to } = differences(action, { ...body, personId, contactId, ...doneNow(here, action, done) })
    const saved = await updateAction(change.tx, action, expectedVersion(headers), to)
    if (saved === null) throw await faster(here)
    await change.record({
      event: 'acceleration.actionChanged',
      engagementId: key.engagementId,
      subject: saved.words,
      before: from,
      after: to,
    })
    if (saved.doneAt !== null && action.doneAt === null) await writeLine(here, actionDone(saved))
    if (saved.personId !== action.personId)
      await tellAssigned(here, {
        ...saved,
        about: `${saved.id}:${saved.version}`,
        words: { de: saved.words, en: saved.words },
      })
  })
}

/** The line of task 3650: what was agreed is done, by whomever. */
export const actionDone = ({ words }: Pick<ActionRow, 'words'>): Localised => ({
  de: `Maßnahme erledigt: ${words}`,
  en: `Action done: ${words}`,
})

/** A person named anew takes the place of a contact, and the other way round; naming both is refused. */
function ownerAfter({ personId, contactId }: ActionRow, body: Request['body']) {
  return {
    personId: body.personId === undefined ? (body.contactId ? null : personId) : body.personId,
    contactId: body.contactId === undefined ? (body.personId ? null : contactId) : body.contactId,
  }
}

function doneNow({ change, context }: OpenCase, { doneAt }: ActionRow, done: boolean | undefined) {
  if (done === undefined || done === (doneAt !== null)) return {}
  return { doneAt: done ? change.now : null, doneBy: done ? context.actor.personId : null }
}

/** Removes an action; it can be restored. Problem: `not-found`. */
export const removeAction = (context: ActingContext, place: ActionPlace): Promise<AccelerationView> =>
  setRemoved(context, place, true)

/** Brings it back. Problem: `not-found` where it was not removed. */
export const restoreAction = (context: ActingContext, place: ActionPlace): Promise<AccelerationView> =>
  setRemoved(context, place, false)

async function setRemoved(context: ActingContext, place: ActionPlace, removed: boolean): Promise<AccelerationView> {
  return accelerateCase(context, place, async (here) => {
    const { change, key } = here
    const action = await locateAction(here, place, !removed)
    const saved = await updateAction(change.tx, action, action.version, {
      deletedAt: removed ? change.now : null,
      deletedBy: removed ? context.actor.personId : null,
    })
    if (saved === null) throw noAction()
    await change.record({
      event: removed ? 'acceleration.actionRemoved' : 'acceleration.actionRestored',
      engagementId: key.engagementId,
      subject: action.words,
    })
  })
}

async function locateAction({ change: { tx }, key, row }: OpenCase, place: ActionPlace, removed: boolean) {
  const action = await findAction(tx, key, place.actionId)
  if (action === null || action.caseId !== row.id || (action.deletedAt !== null) !== removed) throw noAction()
  return action
}
