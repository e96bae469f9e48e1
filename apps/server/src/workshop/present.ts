import type { ParkedQuestion } from '@lotse/contract'
import type { Transaction } from '../platform/db/database.ts'
import { namesOf } from '../platform/names.ts'
import type { ParkedRow } from './store.ts'

/** Parked questions as they leave the server, with the names of today. */
export async function presentedParked(tx: Transaction, rows: readonly ParkedRow[]): Promise<ParkedQuestion[]> {
  const names = await namesOf(
    tx,
    rows.map(({ parkedBy }) => parkedBy),
  )
  return rows.map((row) => ({
    id: row.id,
    words: row.words,
    pointId: row.pointId,
    answer: row.answer,
    parkedAt: row.parkedAt.toISOString(),
    parkedBy: names(row.parkedBy),
    settledAt: row.settledAt?.toISOString() ?? null,
    version: row.version,
  }))
}
