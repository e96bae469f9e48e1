import { addDays } from '@lotse/calendar'
import type { UsageRecomputation } from '@lotse/contract'
import { REFERENCE_POOL } from '@lotse/usage'
import { derive } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import type { Services } from '../platform/services.ts'
import type { RecomputeFailure } from '../tables/usage-verdict.ts'
import { recomputeUsage } from '../usage/recompute.ts'
import type { PoolOfTenant } from './keep-verdict.ts'
import { type MadePools, makePools } from './make-pools.ts'
import { beginProgress, findProgress, keepProgress } from './recompute-store.ts'
import { type NamedTenant, tenantsWithReports } from './tenants-store.ts'
import { poolsStep, recomputeTitle, tenantStep } from './texts.ts'
import { storedVerdict } from './verdict-store.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'log'>

/** After so many tenants the place is kept from which a restart goes on. Doing one twice changes nothing. */
const KEEP_EVERY = 10
const REMEMBERED_DAYS = 90

/** Says what the job queue does to work out all verdicts, and that it does so each month. Call before the queue starts. */
export function defineUsageRecompute(services: Needs & Pick<Services, 'jobs'>): void {
  services.jobs.define<unknown>('usage-recompute', (job) => recomputeAll(services, job))
  // Months are closed on the eighth: the forecasts of all are measured against what came.
  services.jobs.cron('usage-recompute', '40 2 10 * *', async () => {
    await services.database.transaction({ customer: ORGANISATION }, (tx) => askForRecompute(services, tx, null))
  })
}

/** Asks for the job inside the caller's transaction, in the scope of the organisation. Gives its id. */
export function askForRecompute(
  { jobs }: Pick<Services, 'jobs'>,
  tx: Transaction,
  requestedBy: string | null,
): Promise<string> {
  return jobs.enqueue(tx, {
    kind: 'usage-recompute',
    customerId: ORGANISATION,
    title: recomputeTitle,
    input: {},
    requestedBy,
  })
}

/**
 * Works out months, verdict, forecast and next actions of every tenant that has a report, each in a transaction of its own.
 * What fails is named in the result and holds up nobody. Interrupted, it goes on behind the last tenant; cancelled, it
 * stops between two, and whoever was not reached is judged with the next night.
 */
export async function recomputeAll(
  services: Needs,
  job: Pick<RunningJob<unknown>, 'jobId' | 'signal' | 'report'>,
): Promise<UsageRecomputation> {
  const { signal, report } = job
  report(0, null, poolsStep)
  const pools = await makePools(services, signal)
  const begun = await begin(services, job.jobId)
  const failed: RecomputeFailure[] = [...begun.failed]
  let { done, changed } = begun
  for (const tenant of begun.tenants) {
    signal.throwIfAborted()
    report(done, begun.total, tenantStep(tenant.customerName))
    try {
      if (await recomputeOne(services, tenant, poolOf(pools, tenant.tenantId))) changed += 1
    } catch (error) {
      services.log.error({ err: error, tenantId: tenant.tenantId }, 'the use of a tenant could not be worked out')
      failed.push(failureOf(tenant, error))
    }
    done += 1
    if (done % KEEP_EVERY === 0 || done === begun.total)
      await keep(services, job.jobId, {
        done,
        changed,
        failed,
        lastCustomer: tenant.customerId,
        lastTenant: tenant.tenantId,
      })
  }
  // A house without a report is done as well.
  const all = Math.max(1, done)
  report(all, all)
  return { tenants: done, changed, failed }
}

async function begin({ database, clock }: Needs, jobId: string) {
  const today = clock.today()
  const known = await database.transaction({ customer: ORGANISATION }, (tx) => findProgress(tx, jobId))
  const after =
    known === null || known.lastCustomer === null || known.lastTenant === null
      ? null
      : { customerId: known.lastCustomer, tenantId: known.lastTenant }
  const tenants = await database.transaction('portfolio', (tx) => tenantsWithReports(tx, after))
  if (known !== null) return { tenants, ...known, total: known.done + tenants.length }
  const fresh = { done: 0, changed: 0, failed: [], total: tenants.length }
  await database.transaction({ customer: ORGANISATION }, (tx) =>
    beginProgress(tx, { customerId: ORGANISATION, jobId, begunFor: today, ...fresh }, addDays(today, -REMEMBERED_DAYS)),
  )
  return { tenants, ...fresh }
}

function keep({ database }: Needs, jobId: string, values: Parameters<typeof keepProgress>[2]): Promise<void> {
  return database.transaction({ customer: ORGANISATION }, (tx) => keepProgress(tx, jobId, values))
}

/** Whether the state of the tenant is another one now. */
async function recomputeOne(
  services: Needs,
  { customerId, tenantId }: NamedTenant,
  pool: PoolOfTenant,
): Promise<boolean> {
  return derive(services, customerId, async (change) => {
    const before = await storedVerdict(change.tx, customerId, tenantId)
    await recomputeUsage(change, tenantId, pool)
    const after = await storedVerdict(change.tx, customerId, tenantId)
    return before?.state !== after?.state || before?.qualifier !== after?.qualifier
  })
}

/** A tenant that no errors were taken from may be served by any pool. */
function poolOf({ pools, partOf }: MadePools, tenantId: string): PoolOfTenant {
  const part = partOf.get(tenantId) ?? null
  return { part, pool: pools[part ?? 0] ?? REFERENCE_POOL }
}

function failureOf({ customerId, tenantId, customerName }: NamedTenant, error: unknown): RecomputeFailure {
  return { customerId, tenantId, customerName, why: error instanceof Error ? error.message : String(error) }
}
