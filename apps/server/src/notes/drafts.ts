import { DRAFTS_AT_MOST, type DraftContent, type NoteDraft } from '@lotse/contract'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField, notFound } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatable } from '../platform/idempotency.ts'
import {
  bringBack,
  type DraftKey,
  type DraftRecord,
  draftsOf,
  findDraft,
  freePlaces,
  insertDraft,
  isThere,
  throwAway,
  updateDraft,
} from './draft-store.ts'

/**
 * Drafts of notes are their writer's own and not yet anything of the customer's: nobody else sees them, and they leave no
 * trace in the history that others read.
 */

interface Beginning {
  readonly customerId: string
  readonly engagementId: string
  readonly content: DraftContent
  readonly taskId: string | null
  readonly corrects: string | null
}

const theDraft = { de: 'Diesen Entwurf', en: 'This draft' }

export async function listDrafts({ services, actor }: ActingContext): Promise<NoteDraft[]> {
  const records = await services.database.transaction('portfolio', (tx) => draftsOf(tx, actor.personId))
  return records.map(presentDraft)
}

/** Keeps what was typed so far. Problems: `not-found`, `rule-refused` where ten drafts are kept already. */
export async function beginDraft(context: ActingContext, input: Beginning): Promise<NoteDraft> {
  const { engagementId, content, taskId, corrects } = input
  const { personId } = context.actor
  const customer = customerId(input.customerId)
  const id = newId()
  const written = { engagementId, content, taskId, corrects, changedAt: context.services.clock.now() }
  return inFreePlace(context, id, (place) =>
    repeatable(context, customer, async (tx) => {
      if (!(await isThere(tx, customer, engagementId, corrects)))
        throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
      const row = { customerId: customer, id, personId, ...written, place: room(place) }
      if (!(await insertDraft(tx, row))) throw new PlaceTaken()
      return presentDraft(await draftAt(tx, { customerId: customer, personId, id }))
    }),
  )
}

interface Saving {
  readonly params: { readonly customerId: string; readonly draftId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly content: DraftContent }
}

/** Keeps what was typed since. Problems: `not-found`, `changed-meanwhile` where another tab of the same person was faster. */
export async function saveDraft(context: ActingContext, { params, headers, body }: Saving): Promise<NoteDraft> {
  const { services, actor } = context
  const key = keyOf(actor.personId, params)
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    const saved = await updateDraft(tx, key, expectedVersion(headers), { ...body, now: services.clock.now() })
    const present = await draftAt(tx, key)
    if (saved !== null) return presentDraft(present)
    if (present.draft.deletedAt !== null) throw notFound(theDraft)
    throw changedMeanwhile(presentDraft(present))
  })
}

/** Throws a draft away; `restoreDraft` brings it back. Done twice, it changes nothing. Problem: `not-found`. */
export async function removeDraft(context: ActingContext, place: Saving['params']): Promise<{ id: string }> {
  const { services, actor } = context
  const key = keyOf(actor.personId, place)
  return repeatable(context, key.customerId, async (tx) => {
    if (!(await throwAway(tx, key, services.clock.now()))) throw notFound(theDraft)
    return { id: key.id }
  })
}

/** Brings back a draft that was thrown away. Problems: `not-found`, `rule-refused` where ten others are kept. */
export async function restoreDraft(context: ActingContext, place: Saving['params']): Promise<NoteDraft> {
  const key = keyOf(context.actor.personId, place)
  return inFreePlace(context, key.id, (free) =>
    repeatable(context, key.customerId, async (tx) => {
      const { draft } = await draftAt(tx, key)
      if (draft.deletedAt !== null && !(await bringBack(tx, key, room(free)))) throw new PlaceTaken()
      return presentDraft(await draftAt(tx, key))
    }),
  )
}

const keyOf = (personId: string, place: Saving['params']): DraftKey => ({
  customerId: customerId(place.customerId),
  personId,
  id: place.draftId,
})

async function draftAt(tx: Transaction, key: DraftKey): Promise<DraftRecord> {
  const record = await findDraft(tx, key)
  if (record === null) throw notFound(theDraft)
  return record
}

/** How often another window of the same person may take the place that was just free. */
const ATTEMPTS = 20

/** Ends the attempt, and with it its transaction: the place was taken meanwhile. */
class PlaceTaken extends Error {}

/**
 * Lets `take` have one of the person's ten places, or undefined where all are filled; once more where it was taken
 * meanwhile. The places are read in a transaction of their own that ends first: waiting for a second connection with one
 * in hand would let many writers wait for each other. Windows of one person begin to look at different places.
 */
async function inFreePlace<T>(
  { services, actor }: ActingContext,
  draftId: string,
  take: (place: number | undefined) => Promise<T>,
): Promise<T> {
  const first = Number.parseInt(draftId.slice(-4), 16)
  for (let attempt = 1; ; attempt += 1) {
    const places = await services.database.transaction('portfolio', (tx) => freePlaces(tx, actor.personId))
    try {
      return await take(places[first % Math.max(places.length, 1)])
    } catch (error) {
      if (!(error instanceof PlaceTaken) || attempt === ATTEMPTS) throw error
    }
  }
}

/** The place there is. Throws `rule-refused` where there is none. */
function room(place: number | undefined): number {
  if (place !== undefined) return place
  const message = {
    de: `Sie haben schon ${DRAFTS_AT_MOST} Entwürfe. Schließen Sie einen ab oder verwerfen Sie einen, dann ist wieder Platz. Die Seite „Notizen“ zeigt alle.`,
    en: `You have ${DRAFTS_AT_MOST} drafts already. Finish one or throw one away, then there is room again. The page “Notes” shows all of them.`,
  }
  throw atField('rule-refused', '', 'tooManyDrafts', message)
}

function presentDraft({ draft, customerName }: DraftRecord): NoteDraft {
  return {
    id: draft.id,
    customerId: draft.customerId,
    customerName,
    engagementId: draft.engagementId,
    content: draft.content,
    taskId: draft.taskId,
    corrects: draft.corrects,
    changedAt: draft.changedAt.toISOString(),
    version: draft.version,
  }
}
