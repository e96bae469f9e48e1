import { sql } from 'drizzle-orm'
import { change } from '../platform/change.ts'
import type { Services } from '../platform/services.ts'
import type { Deleted } from './entry.ts'
import { goneBefore } from './list-trash.ts'
import { trashEntries } from './registry.ts'
import { selectDeleted } from './select-deleted.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'log'>

/** More than a month of deleting; what is left over goes the next night. */
const MOST = 5000

/** Removes what was deleted thirty days ago, every night before the files are swept; before the job queue starts. */
export function definePurge(services: Needs & Pick<Services, 'jobs'>): void {
  services.jobs.cron('purge-trash', '5 3 * * *', async () => {
    services.log.info({ purged: await purgeTrash(services) }, 'removed for good what was deleted thirty days ago')
  })
}

/**
 * Removes for good what can no longer be restored, each thing in a transaction of its own with an event. Gives how many.
 * One that fails does not keep the others; running it twice changes nothing.
 */
export async function purgeTrash(services: Needs): Promise<number> {
  const entries = Object.values(trashEntries).filter(({ purge }) => purge !== undefined)
  const where = sql`d.deleted_at <= ${goneBefore(services.clock.now()).toISOString()}::timestamptz`
  const old = await services.database.transaction('portfolio', (tx) =>
    selectDeleted(tx, entries, where, { limit: MOST, offset: 0 }),
  )
  let purged = 0
  for (const item of old) {
    try {
      await purgeOne(services, item)
      purged += 1
    } catch (error) {
      services.log.error({ err: error, kind: item.kind, id: item.id }, 'something deleted could not be removed')
    }
  }
  return purged
}

/** The trail names what it was, but never a contact: that is what is being forgotten. */
async function purgeOne(services: Needs, item: Deleted): Promise<void> {
  const { kind, id, engagementId, customerId } = item
  const title = kind === 'contact' ? null : item.title
  await change({ services, actor: null }, customerId, async (change) => {
    await trashEntries[kind].purge?.(change, item)
    await change.record({
      event: 'trash.purged',
      ...(engagementId !== null && { engagementId }),
      subject: kind,
      after: { kind, id, ...(title !== null && { title }) },
    })
  })
}
