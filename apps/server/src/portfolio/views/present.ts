import type { SavedView } from '@lotse/contract'
import type { Actor } from '../../platform/access/actor.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { namesOf } from '../../platform/names.ts'
import { mayChangeView } from '../policy.ts'
import type { ViewRow } from './store.ts'

/** What leaves the server about views, each with the name of its owner. */
export async function presentViews(tx: Transaction, rows: readonly ViewRow[], actor: Actor): Promise<SavedView[]> {
  const nameOf = await namesOf(
    tx,
    rows.map(({ ownerId }) => ownerId),
  )
  return rows.map((row) => presentView(row, nameOf(row.ownerId)?.name ?? '', actor))
}

function presentView(row: ViewRow, owner: string, actor: Actor): SavedView {
  const { id, name, search, columns, shared, ownerId, version } = row
  return {
    id,
    name,
    search,
    columns,
    shared,
    owner: { id: ownerId, name: owner },
    version,
    may: { change: mayChangeView(actor, row) },
  }
}
