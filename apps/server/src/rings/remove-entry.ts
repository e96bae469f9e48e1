import type { Change } from '../platform/change.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import type { Here, Place } from './here.ts'
import { thisEntry, toldMeanwhile } from './problems.ts'
import { changeHere } from './settle.ts'
import { findEntry, KINDS, type Kind, type RowOf, ringRows, toldOn, updateEntry } from './store.ts'
import { subjectOf } from './subjects.ts'

interface EntryPlace extends Place {
  readonly entryId: string
}

/** Removes a ring or an entry of one; it can be restored. Problem: `not-found`. */
export const removeEntry = (context: ActingContext, place: EntryPlace): Promise<Record<string, never>> =>
  move(context, place, 'kept')

/** Brings it back; a ring comes last where its place is taken. Problem: `not-found` where nothing was removed. */
export const restoreEntry = (context: ActingContext, place: EntryPlace): Promise<Record<string, never>> =>
  move(context, place, 'removed')

function move(context: ActingContext, place: EntryPlace, from: 'kept' | 'removed'): Promise<Record<string, never>> {
  return changeHere(context, place, async (change, here) => {
    const { kind, row } = await find(change, here, place.entryId, from)
    const isGoing = from === 'kept'
    if (kind === 'progress' && !isGoing) {
      const { ringId, day } = row as RowOf['progress']
      if ((await toldOn(change.tx, here, ringId, day)) !== null) throw toldMeanwhile()
    }
    await updateEntry(change.tx, kind, row, {
      deletedAt: isGoing ? change.now : null,
      deletedBy: isGoing ? context.actor.personId : null,
      ...(kind === 'ring' && !isGoing && (await freePlace(here, row as RowOf['ring']))),
    })
    await change.record({
      event: isGoing ? 'ring.removed' : 'ring.restored',
      engagementId: here.engagementId,
      subject: subjectOf(kind, row),
      after: { register: kind, entry: row.id },
    })
    return {}
  })
}

/** The entry and its kind; ids are one of a kind over all of them. */
async function find({ tx }: Change, here: Here, entryId: string, which: 'kept' | 'removed') {
  for (const kind of KINDS) {
    const row = await findEntry(tx, kind, { ...here, entryId }, which)
    if (row !== null) return { kind, row: row as RowOf[Kind] }
  }
  throw notFound(thisEntry)
}

async function freePlace(here: Here, { position }: RowOf['ring']): Promise<{ position: number } | undefined> {
  const rows = await ringRows(here.tx, here)
  if (rows.every((row) => row.position !== position)) return undefined
  return { position: Math.max(...rows.map((row) => row.position)) + 1 }
}
