import type { EventName } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import type { Here } from './here.ts'
import { thisEntry } from './problems.ts'
import { type ColumnsOf, findEntry, insertEntry, type Kind, type RowOf, updateEntry } from './store.ts'

export interface Place {
  readonly customerId: string
  readonly engagementId: string
}

/** A kind of entry: what the history says one is about (no name of a person), and how entries leave the server. */
export interface Keeping<K extends Kind, Out> {
  readonly kind: K
  readonly subject: (row: RowOf[K]) => string
  readonly present: (here: Here, rows: readonly RowOf[K][]) => Promise<Out[]>
  /** What follows once an entry was written or changed. */
  readonly after?: (change: Change, here: Here, row: RowOf[K]) => Promise<void>
}

/** Adds an entry with the columns that `columnsOf` finds. Problems: `not-found`, and what `columnsOf` throws. */
export async function addEntry<K extends Kind, Out>(
  context: ActingContext,
  keeping: Keeping<K, Out>,
  { customerId: of, engagementId }: Place,
  columnsOf: (here: Here) => Promise<ColumnsOf<K>>,
): Promise<Out> {
  return change(
    context,
    customerId(of),
    async (change) => {
      const here = await hold(change, context, engagementId)
      const by = context.actor.personId
      const row = await insertEntry(change.tx, keeping.kind, {
        ...(await columnsOf(here)),
        ...{ customerId: change.customerId, id: newId(), engagementId },
        ...{ createdAt: change.now, createdBy: by, changedAt: change.now, changedBy: by },
      })
      await change.record({
        event: 'outsideHelp.added',
        engagementId,
        subject: keeping.subject(row),
        after: { register: keeping.kind, entry: row.id },
      })
      await settle(change, keeping, here, row)
      return only(keeping, here, row)
    },
    repeatOf(context),
  )
}

export interface EntryRequest<Body> {
  readonly params: Place & { readonly entryId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: Body
}

/** What shall be written of an entry, and what the history says of it besides the names of its fields. */
export interface Wanted<K extends Kind> {
  readonly columns: ColumnsOf<K>
  readonly event?: EventName
  readonly said?: Readonly<Record<string, unknown>>
}

/**
 * Changes an entry as `work` wants. Problems: `not-found`, `changed-meanwhile` with the present entry, and what `work` throws.
 */
export async function changeEntry<K extends Kind, Out, Body>(
  context: ActingContext,
  keeping: Keeping<K, Out>,
  { params, headers, body }: EntryRequest<Body>,
  work: (here: Here & { readonly change: Change }, before: RowOf[K], body: Body) => Promise<Wanted<K>>,
): Promise<Out> {
  const { engagementId, entryId } = params
  return change(context, customerId(params.customerId), async (change) => {
    const here = await hold(change, context, engagementId)
    const before = await findEntry(change.tx, keeping.kind, { ...here, entryId })
    if (before === null) throw notFound(thisEntry)
    if (before.version !== expectedVersion(headers)) throw changedMeanwhile(await only(keeping, here, before))
    const { columns, event = 'outsideHelp.changed', said } = await work({ ...here, change }, before, body)
    const { to } = differences(before, columns)
    const after = await updateEntry(change.tx, keeping.kind, before, {
      ...(to as ColumnsOf<K>),
      changedAt: change.now,
      changedBy: context.actor.personId,
    } as ColumnsOf<K>)
    // Only which fields changed: what they say may name people, and the trail cannot forget.
    await change.record({
      event,
      engagementId,
      subject: keeping.subject(after),
      after: { register: keeping.kind, entry: after.id, ...(said ?? { fields: Object.keys(to).sort() }) },
    })
    await settle(change, keeping, here, after)
    return only(keeping, here, after)
  })
}

async function hold(change: Change, { actor }: ActingContext, engagementId: string): Promise<Here> {
  const { tenantId } = await holdEngagementOf(change, engagementId)
  return { tx: change.tx, customerId: change.customerId, engagementId, tenantId, actor, today: change.today }
}

async function settle<K extends Kind, Out>(
  change: Change,
  keeping: Keeping<K, Out>,
  here: Here,
  row: RowOf[K],
): Promise<void> {
  await keeping.after?.(change, here, row)
  await evaluateEngagement(change, here.engagementId)
}

async function only<K extends Kind, Out>(keeping: Keeping<K, Out>, here: Here, row: RowOf[K]): Promise<Out> {
  const [entry] = await keeping.present(here, [row])
  if (entry === undefined) throw new Error('an entry that was just written is gone')
  return entry
}
