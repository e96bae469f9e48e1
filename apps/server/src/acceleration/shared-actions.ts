import { addDays } from '@lotse/calendar'
import type { SharedAction } from '@lotse/contract'
import { contactsAt, contactsNamed } from '../contacts/look-up.ts'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { engagementExists } from '../engagements/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import { change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { Problem } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { actionDone } from './actions.ts'
import type { EngagementPlace } from './case-at-work.ts'
import { mayWorkOnCase } from './policy.ts'
import { caseClosed, noAction } from './problems.ts'
import { type ActionRow, type EngagementKey, findAction, findCase, sharedActionsOf, updateAction } from './store.ts'
import { writeLine } from './write-line.ts'

/** What was done stays in sight of the customer for so long. */
const DONE_DAYS = 30

/** The joint actions that are agreed with the customer, open ones first. Problem: `not-found`. */
export async function listSharedActions(
  { services, actor }: ActingContext,
  place: EngagementPlace,
): Promise<SharedAction[]> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  const since = new Date(addDays(services.clock.today(), -DONE_DAYS))
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    await engagementExists(tx, key)
    return presented(tx, actor, key, await sharedActionsOf(tx, key, since))
  })
}

interface Request {
  readonly params: EngagementPlace & { readonly actionId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly done: boolean }
}

/**
 * Says that a joint action is done, or is not: whoever it is for, and the team. Problems: `not-found` (also for an action
 * that is not shared), `not-allowed`, `changed-meanwhile`, `rule-refused` once its case is closed.
 */
export async function settleSharedAction(
  context: ActingContext,
  { params, headers, body }: Request,
): Promise<SharedAction> {
  const { actor } = context
  return change(context, customerId(params.customerId), async (change) => {
    await holdEngagementOf(change, params.engagementId)
    const key = { customerId: change.customerId, engagementId: params.engagementId }
    const action = await findAction(change.tx, key, params.actionId)
    if (action === null || action.deletedAt !== null || !action.shared) throw noAction()
    if ((await findCase(change.tx, key, action.caseId))?.closedAt !== null) throw caseClosed()
    const [before] = await presented(change.tx, actor, key, [action])
    if (before?.mine !== true && !mayWorkOnCase(actor, key)) throw notYours()
    const saved = await updateAction(change.tx, action, expectedVersion(headers), {
      doneAt: body.done ? change.now : null,
      doneBy: body.done ? actor.personId : null,
    })
    if (saved === null) throw changedMeanwhile(before)
    await change.record({
      event: 'acceleration.actionChanged',
      engagementId: params.engagementId,
      subject: saved.words,
      before: { doneAt: action.doneAt },
      after: { doneAt: saved.doneAt },
    })
    if (saved.doneAt !== null && action.doneAt === null) await writeLine({ change, key }, actionDone(saved))
    await evaluateEngagement(change, params.engagementId)
    const [after] = await presented(change.tx, actor, key, [saved])
    if (after === undefined) throw noAction()
    return after
  })
}

/** Whose it is: by the account, or by the address of the contact somebody signs in with. */
async function presented(
  tx: Transaction,
  actor: Actor,
  { customerId: of }: EngagementKey,
  rows: readonly ActionRow[],
): Promise<SharedAction[]> {
  const oneself = await contactsAt(tx, of, actor.email)
  const person = await namesOf(
    tx,
    rows.map(({ personId }) => personId),
  )
  const contacts = await contactsNamed(
    tx,
    of,
    rows.map(({ contactId }) => contactId),
  )
  return rows.map(({ id, words, personId, contactId, dueOn, doneAt, version }) => {
    return {
      ...{ id, words, dueOn, version },
      who: person(personId)?.name ?? contacts.get(contactId ?? '')?.name ?? '',
      doneAt: doneAt?.toISOString() ?? null,
      mine: personId === actor.personId || (contactId !== null && oneself.has(contactId)),
    }
  })
}

function notYours(): Problem {
  return new Problem('not-allowed', {
    detail: {
      de: 'Diese Maßnahme ist für jemand anderen. Als erledigt melden kann sie, wer sie übernommen hat.',
      en: 'This action is somebody else’s. Whoever took it on can say that it is done.',
    },
  })
}
