import { sql } from 'drizzle-orm'
import type { CustomerId } from '../../platform/db/scope.ts'
import { removeUnused } from '../../platform/files/remove-unused.ts'
import { announce } from '../../platform/live/announce.ts'
import type { Services } from '../../platform/services.ts'
import { usageImport } from '../../tables/usage-import.ts'
import { dropFiles, forgetStaged, overdueStaged, updateStaged } from './store.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** What ended stays so long for those who kept the link; then it is forgotten. */
const ENDED_ARE_KEPT_MS = 30 * DAY_MS

type Needs = Pick<Services, 'database' | 'clock' | 'files' | 'log' | 'jobs'>

/** Drops every hour what nobody decided about in time; before the job queue starts. */
export function defineStagedExpiry(services: Needs): void {
  services.jobs.cron('usage-imports-expire', '23 * * * *', async () => void (await expireStaged(services)))
}

/** Drops imports that waited too long, with their files, and forgets those that ended long ago. Gives how many expired. */
export async function expireStaged(services: Needs): Promise<number> {
  const customers = await services.database.transaction('portfolio', (tx) =>
    tx.selectDistinct({ customerId: sql<CustomerId>`${usageImport.customerId}` }).from(usageImport),
  )
  let expired = 0
  for (const { customerId } of customers) expired += await expireOf(services, customerId)
  return expired
}

async function expireOf(services: Needs, customerId: CustomerId): Promise<number> {
  const now = services.clock.now()
  const overdue = await services.database.transaction({ customer: customerId }, async (tx) => {
    const rows = await overdueStaged(tx, now)
    for (const row of rows) {
      await services.jobs.cancel(tx, customerId, row.jobId)
      await dropFiles(tx, customerId, row.files)
      await updateStaged(tx, row, { state: 'expired', endedAt: now })
    }
    if (rows.length > 0) await announce(tx, customerId, ['usage'])
    await forgetStaged(tx, new Date(now.getTime() - ENDED_ARE_KEPT_MS))
    return rows
  })
  await removeUnused(
    services,
    customerId,
    overdue.flatMap(({ files }) => files),
  )
  return overdue.length
}
