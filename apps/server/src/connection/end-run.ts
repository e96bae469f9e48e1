import type { SourceAnswer } from '@lotse/contract'
import { type Change, derive } from '../platform/change.ts'
import type { StoredFile } from '../platform/files/file-store.ts'
import type { Services } from '../platform/services.ts'
import type { RunReason } from '../tables/connection.ts'
import type { ImportInput } from '../usage/import-input.ts'
import { nextRead } from './schedule.ts'
import { MONTHLY, REPORT_TYPE } from './sources.ts'
import { type ConnectionRow, forgetRuns, holdConnection, runsOf, updateConnection, updateRun } from './store.ts'
import { importOfRun } from './words.ts'

/** What a run found, when it is over. */
export interface Ended {
  readonly jobId: string
  readonly reason: RunReason
  readonly answers: readonly SourceAnswer[]
  readonly files: readonly StoredFile[]
  /** The permissions that the token named; null where it did not say. */
  readonly roles: readonly string[] | null
}

const DAY_MS = 24 * 60 * 60 * 1000
const RUNS_ARE_KEPT_MS = 60 * DAY_MS
const RECENT_RUNS = 12

/**
 * Closes a run: what came goes to the import, in the same transaction, so that it is handed over once; the connection
 * learns how it went and when it is read next. Gives whether it was handed over: what came from another directory than
 * the connection leads to by now is nobody's.
 */
export async function endRun(
  services: Pick<Services, 'database' | 'clock' | 'jobs'>,
  connection: ConnectionRow,
  ended: Ended,
): Promise<boolean> {
  return derive(services, connection.customerId, async (change) => {
    const { tx, now } = change
    const row = await holdConnection(tx, connection)
    if (row === null || row.cloud !== connection.cloud || row.directoryId !== connection.directoryId) return false
    const imports = await handOver(change, services, row.tenantId, ended.files)
    await updateRun(tx, { customerId: row.customerId, id: ended.jobId }, { finishedAt: now, files: [], imports })
    await updateConnection(tx, row, {
      ...(row.jobId === ended.jobId && { jobId: null }),
      ...(ended.roles !== null && { roles: [...ended.roles] }),
      ...(ended.reason !== 'test' && (await howItWent(change, row, ended))),
    })
    await forgetRuns(tx, row, new Date(now.getTime() - RUNS_ARE_KEPT_MS))
    change.touch('usage')
    return true
  })
}

/**
 * Provenance says that Lotse brought them: nobody asked for these imports. Reports and each list are imported apart,
 * because one refused file refuses its whole import, and the month must not wait for the directory. Gives the jobs.
 */
async function handOver(
  { tx, customerId }: Change,
  { jobs }: Pick<Services, 'jobs'>,
  tenantId: string,
  files: readonly StoredFile[],
): Promise<string[]> {
  const isReport = ({ mediaType }: StoredFile): boolean => mediaType === REPORT_TYPE
  const lists = files.filter((file) => !isReport(file)).map((file) => [file])
  const imports: string[] = []
  for (const together of [files.filter(isReport), ...lists]) {
    if (together.length === 0) continue
    const input: ImportInput = { tenantId, files: together, monthFirst: false }
    const title = importOfRun(together.length)
    imports.push(await jobs.enqueue(tx, { kind: 'usage-import', customerId, title, input, requestedBy: null }))
  }
  return imports
}

/** Whether the monthly report comes, since when it does not, and when it is tried next. */
async function howItWent(
  { tx, now, today }: Change,
  row: ConnectionRow,
  { answers }: Ended,
): Promise<Partial<ConnectionRow>> {
  const recent = await runsOf(tx, row, RECENT_RUNS)
  const reasons = recent
    .filter(({ startedAt }) => now.getTime() - startedAt.getTime() < DAY_MS)
    .map(({ reason }) => reason)
  const next = nextRead({ tenantId: row.tenantId, now, answers, reasons, random: Math.random() })
  const monthly = answers.find(({ source }) => source === MONTHLY)
  const schedule = { nextReadAt: next.at, nextReason: next.reason }
  if (monthly === undefined) return schedule
  const came = monthly.answer === 'ok' || monthly.answer === 'unchanged'
  return {
    ...schedule,
    failingSince: came ? null : (row.failingSince ?? today),
    failingAnswer: came ? null : monthly.answer,
  }
}
