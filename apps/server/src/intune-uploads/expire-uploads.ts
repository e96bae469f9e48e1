import { derive } from '../platform/change.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { removeUnused } from '../platform/files/remove-unused.ts'
import { endUpload } from './change-upload.ts'
import { customersWithOpen, isAtWork, overdueUploads } from './store.ts'
import type { UploadServices } from './upload-services.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** An upload without a file is nothing yet. */
const WAITS_FOR_FILE_MS = DAY_MS
/** Storage keeps blocks that no list names for a week: after that nothing is left to go on with. */
const WAITS_FOR_WORD_MS = 7 * DAY_MS

/** Gives up uploads that nobody went on with, and deletes their files. Gives how many. */
export async function expireUploads(services: UploadServices): Promise<number> {
  let expired = 0
  for (const customerId of await services.database.transaction('portfolio', customersWithOpen))
    expired += await expireOf(services, customerId)
  return expired
}

async function expireOf(services: UploadServices, customerId: CustomerId): Promise<number> {
  const gone = await derive(services, customerId, async (change) => {
    const now = change.now.getTime()
    const overdue = await overdueUploads(change.tx, {
      noFile: new Date(now - WAITS_FOR_FILE_MS),
      noWord: new Date(now - WAITS_FOR_WORD_MS),
    })
    const ended = []
    for (const row of overdue) {
      if (await isAtWork(change.tx, row)) continue
      await endUpload(change, row, 'givenUp')
      ended.push(row)
    }
    return ended
  })
  await removeUnused(
    services,
    customerId,
    gone.flatMap(({ file }) => file ?? []),
  )
  return gone.length
}
