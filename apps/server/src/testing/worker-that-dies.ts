import { systemClock } from '../platform/clock.ts'
import type { ConnectionByParts } from '../platform/db/connection.ts'
import { openDatabase } from '../platform/db/database.ts'
import { createJobQueue } from '../platform/jobs/queue.ts'
import { silentLog } from './silent-log.ts'

/** A process of its own that begins every job and finishes none: the test kills it in the middle of the work. */
const connection = JSON.parse(process.argv[2] ?? '') as ConnectionByParts
const database = await openDatabase(connection, { maxConnections: 2 })
const queue = createJobQueue({
  services: { database, clock: systemClock, log: silentLog },
  connection,
  isAlone: false,
})
queue.define('usage-import', () => new Promise(() => {}))
await queue.start()
