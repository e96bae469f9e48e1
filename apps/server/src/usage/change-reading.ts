import type { UsageReading } from '@lotse/contract'
import { holdEngagementsOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { forgetReadings } from '../usage-people/look-up.ts'
import { presentReading } from './present-reading.ts'
import { type ImportedReading, importedReadings, setReadingReplaced } from './reading-store.ts'
import { recomputeUsage } from './recompute.ts'
import { lockTenantUsage } from './store.ts'
import { thisReport } from './texts.ts'

interface ReadingKey {
  readonly customerId: CustomerId
  readonly tenantId: string
  readonly readingId: string
}

/** Takes one of the other reports back; figures made with it are worked out anew. Problem: `not-found`. */
export function removeReading(context: ActingContext, key: ReadingKey): Promise<UsageReading> {
  return changeReading(
    context,
    key,
    ({ replacedAt }) => replacedAt === null,
    async (removing, row) => {
      await takeBack(removing, row)
      await removing.record({ event: 'usage.snapshotRemoved', subject: row.id, before: describe(row) })
    },
  )
}

/**
 * Brings back one of the other reports; another one of the same kind, day and period then steps aside. Problems:
 * `not-found`, and `rule-refused` where it is not whole and would displace one that is.
 */
export function restoreReading(context: ActingContext, key: ReadingKey): Promise<UsageReading> {
  return changeReading(
    context,
    key,
    ({ replacedAt }) => replacedAt !== null,
    async (restoring, row, all) => {
      const rival = all.find(
        (other) =>
          other.replacedAt === null &&
          other.report === row.report &&
          other.refreshDate === row.refreshDate &&
          other.reportPeriod === row.reportPeriod,
      )
      if (rival?.whole && !row.whole) throw wouldDisplace()
      if (rival) await takeBack(restoring, rival)
      await setReadingReplaced(restoring.tx, key.customerId, row.id, null)
      await forgetReadings(restoring, { fileId: row.fileId, back: true })
      const after = { ...describe(row), replaces: rival?.id ?? null }
      await restoring.record({ event: 'usage.snapshotRestored', subject: row.id, after })
    },
  )
}

async function takeBack(change: Change, { id, fileId }: ImportedReading): Promise<void> {
  await setReadingReplaced(change.tx, change.customerId, id, change.now)
  await forgetReadings(change, { fileId })
}

async function changeReading(
  context: ActingContext,
  { customerId, tenantId, readingId }: ReadingKey,
  isDue: (row: ImportedReading) => boolean,
  work: (change: Change, row: ImportedReading, all: readonly ImportedReading[]) => Promise<void>,
): Promise<UsageReading> {
  const all = ({ tx }: Pick<Change, 'tx'>) => importedReadings(tx, customerId, tenantId)
  const find = (rows: readonly ImportedReading[]): ImportedReading => {
    const row = rows.find(({ id }) => id === readingId)
    if (row === undefined) throw notFound(thisReport)
    return row
  }
  const before = find(await context.services.database.transaction({ customer: customerId }, (tx) => all({ tx })))
  if (!isDue(before)) return presentReading(before)
  return change(
    context,
    customerId,
    async (changing) => {
      await lockTenantUsage(changing.tx, tenantId)
      await holdEngagementsOf(changing, tenantId)
      const rows = await all(changing)
      await work(changing, find(rows), rows)
      await recomputeUsage(changing, tenantId)
      return presentReading(find(await all(changing)))
    },
    repeatOf(context),
  )
}

/** What the trail says about the report. */
function describe({
  tenantId,
  fileId,
  report,
  refreshDate,
  users,
}: ImportedReading): Readonly<Record<string, unknown>> {
  return { tenantId, fileId, report, refreshDate, users }
}

function wouldDisplace(): Problem {
  return new Problem('rule-refused', {
    detail: {
      de: 'Dieser Bericht ist nicht vollständig, und vom selben Tag gilt ein vollständiger. Nehmen Sie zuerst jenen zurück.',
      en: 'This report is not whole, and a whole one of the same day is in force. Take that one back first.',
    },
  })
}
