import type { IsoDate } from '@lotse/calendar'
import type { Insight, InsightState } from '@lotse/contract'
import { type Change, change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { dayToCome, noInsight, numberTaken } from './problems.ts'
import { readInsight } from './read-insights.ts'
import { holdInsight, insertInsight, insightNumbered, linksOf, updateInsight } from './store.ts'
import { tellState } from './tell-state.ts'

interface Fields {
  readonly externalId: string
  readonly title: string
  readonly product: string
  readonly productVersion: string
  readonly description: string
  readonly state: InsightState
  readonly vendorAnswer: string
  readonly checkedOn: IsoDate
}

/** Records an insight. Problems: `already-exists` for a number that is recorded, `input-not-valid`. */
export async function recordInsight(context: ActingContext, fields: Fields): Promise<Insight> {
  const { personId } = context.actor
  const { insightId } = await change(
    context,
    ORGANISATION,
    async (change) => {
      const { tx, now, record } = change
      refuseFuture(change, fields.checkedOn)
      await refuseTaken(change, fields.externalId)
      const id = newId()
      const by = { recordedAt: now, recordedBy: personId, changedAt: now, changedBy: personId }
      if (!(await insertInsight(tx, { customerId: ORGANISATION, id, ...fields, ...by })))
        throw numberTaken(fields.externalId)
      const { externalId, product, state, checkedOn } = fields
      await record({
        event: 'insight.recorded',
        subject: fields.title,
        after: { externalId, product, insightState: state, checkedOn },
      })
      return { insightId: id }
    },
    repeatOf(context),
  )
  return readInsight(context, { insightId })
}

interface Changing {
  readonly params: { readonly insightId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly [K in keyof Fields]?: Fields[K] | undefined }
}

/**
 * Changes an insight. Another state or answer counts as asked today, unless another day is named. Problems: `not-found`, `already-exists`, `changed-meanwhile` with the present
 * one.
 */
export async function changeInsight(context: ActingContext, { params, headers, body }: Changing): Promise<Insight> {
  // Whom it concerns lies at the customers: what is shown is read in the scope of the portfolio.
  const present = await readInsight(context, params)
  if (present.version === expectedVersion(headers) && Object.keys(differences(present, body).to).length === 0)
    return present
  const links = await context.services.database.transaction('portfolio', (tx) => linksOf(tx, [params.insightId]))
  await change(context, ORGANISATION, async (change) => {
    const { tx, now, record } = change
    const before = await holdInsight(tx, params.insightId)
    if (before === null || before.deletedAt !== null) throw noInsight()
    if (before.version !== expectedVersion(headers)) throw changedMeanwhile(present)
    const said = differences(before, body).to
    // Whoever says how it stands has just learned it.
    const isNews = said.state !== undefined || said.vendorAnswer !== undefined
    const wanted = isNews && said.checkedOn === undefined ? { ...body, checkedOn: change.today } : body
    const { from, to } = differences(before, wanted)
    if (to.checkedOn) refuseFuture(change, to.checkedOn)
    if (to.externalId && to.externalId.toLowerCase() !== before.externalId.toLowerCase())
      await refuseTaken(change, to.externalId)
    await updateInsight(tx, before, { ...to, changedAt: now, changedBy: context.actor.personId })
    const { id, title, state } = { ...before, ...to }
    if (state !== before.state) await tellState(change, { id, title, state, version: before.version + 1 }, links)
    await record({ event: 'insight.changed', subject: to.title ?? before.title, before: told(from), after: told(to) })
    return {}
  })
  return readInsight(context, params)
}

/** The trail tells the state of an insight from that of other things. */
function told({ state, ...fields }: { readonly state?: unknown }): Record<string, unknown> {
  return { ...fields, ...(state !== undefined && { insightState: state }) }
}

function refuseFuture({ today }: Change, checkedOn: IsoDate): void {
  if (checkedOn > today) throw dayToCome()
}

async function refuseTaken({ tx }: Change, externalId: string): Promise<void> {
  const other = await insightNumbered(tx, externalId)
  if (other) throw numberTaken(other.title)
}

type One = Changing['params']

/** Removes an insight; it can be restored. Problem: `not-found`. */
export async function removeInsight(context: ActingContext, { insightId }: One): Promise<Record<string, never>> {
  return setRemoved(context, insightId, true)
}

/** Brings it back. Problems: `not-found`, `already-exists` where its number was recorded again meanwhile. */
export async function restoreInsight(context: ActingContext, { insightId }: One): Promise<Insight> {
  await setRemoved(context, insightId, false)
  return readInsight(context, { insightId })
}

async function setRemoved(context: ActingContext, id: string, remove: boolean): Promise<Record<string, never>> {
  return change(
    context,
    ORGANISATION,
    async (change) => {
      const { tx, now, record } = change
      const row = await holdInsight(tx, id)
      if (row === null || (row.deletedAt !== null) === remove) throw noInsight()
      if (!remove) await refuseTaken(change, row.externalId)
      const deleted = remove
        ? { deletedAt: now, deletedBy: context.actor.personId }
        : { deletedAt: null, deletedBy: null }
      await updateInsight(tx, row, deleted)
      await record({ event: remove ? 'insight.removed' : 'insight.restored', subject: row.title })
      return {}
    },
    repeatOf(context),
  )
}
