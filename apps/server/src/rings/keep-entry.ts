import type { EventName } from '@lotse/contract'
import type { Change } from '../platform/change.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import type { Here, Place } from './here.ts'
import { thisEntry, thisRing } from './problems.ts'
import { changeHere } from './settle.ts'
import { type ColumnsOf, findEntry, insertEntry, type Kind, type RowOf, updateEntry } from './store.ts'

/** A kind of entry: what the history says one is about (no name of a person), and how one leaves the server. */
export interface Keeping<K extends Kind, Out> {
  readonly kind: K
  readonly subject: (row: RowOf[K]) => string
  readonly present: (here: Here, row: RowOf[K]) => Promise<Out>
  /** What a `changed-meanwhile` shows where that is more: what is taken from it is saved again. */
  readonly current?: (here: Here, row: RowOf[K]) => Promise<Out>
}

/** Adds an entry with the columns that `columnsOf` finds. Problems: `not-found`, and what `columnsOf` throws. */
export function addEntry<K extends Kind, Out>(
  context: ActingContext,
  keeping: Keeping<K, Out>,
  place: Place,
  columnsOf: (here: Here) => Promise<ColumnsOf<K>>,
): Promise<Out> {
  return changeHere(context, place, async (change, here) => {
    const row = await writeNew(change, keeping.kind, here, await columnsOf(here))
    await change.record({
      event: 'ring.added',
      engagementId: here.engagementId,
      subject: keeping.subject(row),
      after: { register: keeping.kind, entry: row.id },
    })
    return keeping.present(here, row)
  })
}

export function writeNew<K extends Kind>(
  { tx, customerId, actor, now }: Change,
  kind: K,
  { engagementId }: Here,
  columns: ColumnsOf<K>,
): Promise<RowOf[K]> {
  const by = actor?.personId ?? null
  return insertEntry(tx, kind, {
    ...columns,
    ...{ customerId, engagementId, id: newId() },
    ...{ createdAt: now, createdBy: by, changedAt: now, changedBy: by },
  })
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
export function changeEntry<K extends Kind, Out, Body>(
  context: ActingContext,
  keeping: Keeping<K, Out>,
  { params, headers, body }: EntryRequest<Body>,
  work: (here: Here, before: RowOf[K], body: Body) => Promise<Wanted<K>>,
): Promise<Out> {
  return changeHere(context, params, async (change, here) => {
    const before = await findEntry(change.tx, keeping.kind, { ...here, entryId: params.entryId })
    if (before === null) throw notFound(keeping.kind === 'ring' ? thisRing : thisEntry)
    if (before.version !== expectedVersion(headers))
      throw changedMeanwhile(await (keeping.current ?? keeping.present)(here, before))
    const { columns, event = 'ring.changed', said } = await work(here, before, body)
    const { to } = differences(before, columns)
    const after = await updateEntry(change.tx, keeping.kind, before, {
      ...(to as ColumnsOf<K>),
      changedAt: change.now,
      changedBy: context.actor.personId,
    } as ColumnsOf<K>)
    // Only which fields changed: what they say may name people, and the trail cannot forget.
    await change.record({
      event,
      engagementId: here.engagementId,
      subject: keeping.subject(after),
      after: { register: keeping.kind, entry: after.id, ...(said ?? { fields: Object.keys(to).sort() }) },
    })
    return keeping.present(here, after)
  })
}
