import type { InsightsHere } from '@lotse/contract'
import { isCaseOf } from '../acceleration/look-up.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { linkedAlready, noInsight, noLink, otherCase } from './problems.ts'
import { readHere } from './read-insights.ts'
import { findInsight, holdLink, insertLink, linksHere, updateLink } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

interface Wanted extends Place {
  readonly insightId: string
  readonly seats: number | null
  readonly words: string
  readonly caseId: string | null
}

/** Records that an insight holds something up at an engagement. Problems: `not-found`, `already-exists`, `input-not-valid`. */
export async function linkInsight(context: ActingContext, wanted: Wanted): Promise<InsightsHere> {
  const { insightId, seats, words, caseId, engagementId } = wanted
  const title = await titleOf(context, insightId)
  await change(
    context,
    customerId(wanted.customerId),
    async (change) => {
      const { tx, now, record } = change
      await holdEngagementOf(change, engagementId)
      if (caseId !== null && !(await isCaseOf(tx, change.customerId, engagementId, caseId))) throw otherCase()
      const by = context.actor.personId
      const at = { recordedAt: now, recordedBy: by, changedAt: now, changedBy: by }
      const row = { customerId: change.customerId, id: newId(), engagementId, caseId, insightId, seats, words }
      if (!(await insertLink(tx, { ...row, ...at }))) throw linkedAlready()
      await record({
        event: 'insight.linked',
        engagementId,
        subject: title,
        after: { seats, ...(words !== '' && { words }) },
      })
      return {}
    },
    repeatOf(context),
  )
  return readHere(context, wanted)
}

/** Insights are the organisation's: out of sight in the scope of a customer. */
async function titleOf({ services }: ActingContext, insightId: string): Promise<string> {
  const found = await services.database.transaction('portfolio', (tx) => findInsight(tx, insightId))
  if (found === null || found.deletedAt !== null) throw noInsight()
  return found.title
}

interface Changing {
  readonly params: Place & { readonly linkId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly seats?: number | null | undefined; readonly words?: string | undefined }
}

/** Changes how much it holds up there. Problems: `not-found`, `changed-meanwhile` with what is recorded. */
export async function changeLink(context: ActingContext, { params, headers, body }: Changing): Promise<InsightsHere> {
  const present = await readHere(context, params)
  await change(context, customerId(params.customerId), async (change) => {
    const { tx, now, record } = change
    await holdEngagementOf(change, params.engagementId)
    const row = await heldLink(change, params, false)
    if (row.version !== expectedVersion(headers)) throw changedMeanwhile(present)
    const { from, to } = differences(row, body)
    await updateLink(tx, row, { ...to, changedAt: now, changedBy: context.actor.personId })
    await record({ event: 'insight.linkChanged', engagementId: row.engagementId, before: from, after: to })
    return {}
  })
  return readHere(context, params)
}

type One = Changing['params']

/** Says that it does not concern the engagement. Problem: `not-found`. */
export async function unlinkInsight(context: ActingContext, one: One): Promise<InsightsHere> {
  return setRemoved(context, one, true)
}

/** Brings that back. Problems: `not-found`, `already-exists` where it was recorded again meanwhile. */
export async function restoreLink(context: ActingContext, one: One): Promise<InsightsHere> {
  return setRemoved(context, one, false)
}

async function setRemoved(context: ActingContext, one: One, remove: boolean): Promise<InsightsHere> {
  await change(
    context,
    customerId(one.customerId),
    async (change) => {
      const { tx, now, record } = change
      await holdEngagementOf(change, one.engagementId)
      const row = await heldLink(change, one, !remove)
      const others = remove ? [] : await linksHere(tx, row)
      if (others.some(({ insightId }) => insightId === row.insightId)) throw linkedAlready()
      const deleted = remove
        ? { deletedAt: now, deletedBy: context.actor.personId }
        : { deletedAt: null, deletedBy: null }
      await updateLink(tx, row, deleted)
      await record({
        event: remove ? 'insight.unlinked' : 'insight.linkRestored',
        engagementId: row.engagementId,
        after: { seats: row.seats },
      })
      return {}
    },
    repeatOf(context),
  )
  return readHere(context, one)
}

async function heldLink({ tx, customerId: of }: Change, { engagementId, linkId }: One, removed: boolean) {
  const row = await holdLink(tx, { customerId: of, engagementId, linkId })
  if (row === null || (row.deletedAt !== null) !== removed) throw noLink()
  return row
}
