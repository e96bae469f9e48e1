import { lt, sql } from 'drizzle-orm'
import { idempotencyKey, signIn, signInLink } from '../tables/identity.ts'
import { job } from '../tables/trail.ts'
import type { Transaction } from './db/database.ts'
import type { CustomerId } from './db/scope.ts'
import { sweepFiles } from './files/sweep-files.ts'
import { forgetKeys } from './idempotency.ts'
import { forgetJobs } from './jobs/job-rows.ts'
import type { Services } from './services.ts'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
const KEYS_ARE_KEPT_MS = DAY_MS
const JOBS_ARE_KEPT_MS = 30 * DAY_MS
/** Ended sign-ins and links stay a month, in case somebody asks what happened. */
const ENDED_ARE_KEPT_MS = 30 * DAY_MS

type Needs = Pick<Services, 'database' | 'files' | 'clock' | 'log'>

/** Tidies up every night; before the job queue starts. */
export function defineHousekeeping(services: Needs & Pick<Services, 'jobs'>): void {
  services.jobs.cron('tidy-up', '17 3 * * *', async () => {
    const removed = await tidyUp(services)
    services.log.info(removed, 'tidied up')
  })
}

/** Removes what nobody needs any more: old keys, jobs, ended sign-ins, links, files without a row. Gives how many. */
export async function tidyUp(
  services: Needs,
): Promise<Record<'keys' | 'jobs' | 'signIns' | 'links' | 'files', number>> {
  const now = services.clock.now().getTime()
  const ended = new Date(now - ENDED_ARE_KEPT_MS)
  return {
    keys: await ofEachCustomer(services, idempotencyKey, (tx) => forgetKeys(tx, new Date(now - KEYS_ARE_KEPT_MS))),
    jobs: await ofEachCustomer(services, job, (tx) => forgetJobs(tx, new Date(now - JOBS_ARE_KEPT_MS))),
    signIns: await ofEachCustomer(services, signIn, async (tx) => {
      const gone = await tx.delete(signIn).where(lt(signIn.expiresAt, ended)).returning({ of: signIn.personId })
      return gone.length
    }),
    links: await ofEachCustomer(services, signInLink, async (tx) => {
      const gone = await tx
        .delete(signInLink)
        .where(lt(signInLink.expiresAt, ended))
        .returning({ of: signInLink.purpose })
      return gone.length
    }),
    files: await sweepFiles(services),
  }
}

/** Runs `work` in the scope of each customer with rows in `table`, since the portfolio cannot be written. Gives the sum. */
async function ofEachCustomer(
  { database }: Pick<Services, 'database'>,
  table: typeof idempotencyKey | typeof job | typeof signIn | typeof signInLink,
  work: (tx: Transaction) => Promise<number>,
): Promise<number> {
  const customers = await database.transaction('portfolio', (tx) =>
    tx.selectDistinct({ customerId: sql<CustomerId>`${table.customerId}` }).from(table),
  )
  let sum = 0
  for (const { customerId } of customers) sum += await database.transaction({ customer: customerId }, work)
  return sum
}
