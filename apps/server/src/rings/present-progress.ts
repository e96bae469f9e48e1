import type { RingFailure, RingProgressEntry } from '@lotse/contract'
import { explainExitCode } from '@lotse/rollout'
import { namesOf } from '../platform/names.ts'
import type { Here } from './here.ts'
import type { FailureRow, ProgressRow } from './store.ts'

/** What was told of progress, as it leaves the server. */
export async function presentProgress(
  { tx }: Pick<Here, 'tx'>,
  rows: readonly ProgressRow[],
): Promise<RingProgressEntry[]> {
  const person = await namesOf(
    tx,
    rows.map(({ changedBy }) => changedBy),
  )
  return rows.map((row) => ({
    id: row.id,
    ringId: row.ringId,
    day: row.day,
    planned: row.planned,
    installed: row.installed,
    failed: row.failed,
    pending: row.pending,
    source: row.source,
    changedBy: person(row.changedBy),
    changedAt: row.changedAt.toISOString(),
    version: row.version,
  }))
}

/** Failed installs with what their exit code means. */
export async function presentFailures({ tx }: Pick<Here, 'tx'>, rows: readonly FailureRow[]): Promise<RingFailure[]> {
  const person = await namesOf(
    tx,
    rows.map(({ changedBy }) => changedBy),
  )
  return rows.map((row) => {
    const { kind, meaning, remedy } = explainExitCode(row.code)
    return {
      id: row.id,
      ringId: row.ringId,
      code: row.code,
      count: row.count,
      day: row.day,
      note: row.note,
      solvedOn: row.solvedOn,
      ...{ kind, meaning, remedy },
      changedBy: person(row.changedBy),
      version: row.version,
    }
  })
}
