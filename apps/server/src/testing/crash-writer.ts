/**
 * Opens the data folder named as argument and writes events to the trail until it is killed, several at once. Each
 * write that the database acknowledged is told on standard output, one line `<customer> <subject>`.
 */
import { writeSync } from 'node:fs'
import { openPersistence } from '../platform/db/open.ts'
import { type CustomerId, customerId, ORGANISATION } from '../platform/db/scope.ts'
import { newId } from '../platform/id.ts'
import { record } from '../platform/trail/record.ts'

const OTHER_CUSTOMER = customerId('01930000-0000-7000-8000-0000000000c1')
const WRITERS: readonly CustomerId[] = [ORGANISATION, ORGANISATION, OTHER_CUSTOMER, OTHER_CUSTOMER]

const { database } = await openPersistence({ dataFolder: process.argv[2] ?? '', env: {} })

await Promise.all(WRITERS.map(writeForEver))

async function writeForEver(customer: CustomerId): Promise<void> {
  for (;;) {
    const subject = newId()
    await database.transaction({ customer }, (tx) =>
      record(tx, { event: 'note.written', subject, customerId: customer, actor: null, at: new Date() }),
    )
    // Synchronous: what was acknowledged must have left this process before it can be killed.
    writeSync(1, `${customer} ${subject}\n`)
  }
}
