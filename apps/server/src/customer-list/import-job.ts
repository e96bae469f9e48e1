import {
  type CustomerListOutcome,
  type CustomerListResult,
  type CustomerListRow,
  type FieldError,
  problemCatalogue,
} from '@lotse/contract'
import { createCustomer } from '../customers/create-customer.ts'
import { createTenant } from '../customers/create-tenant.ts'
import { createEngagement } from '../engagements/create-engagement.ts'
import { requesterOf } from '../people/requester.ts'
import type { Actor } from '../platform/access/actor.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { Problem } from '../platform/http/problem.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import type { Services } from '../platform/services.ts'
import { outcomeOf, type Planned } from './plan-rows.ts'
import { planList, resultOf } from './preview-list.ts'
import { selectBegunCustomers } from './store.ts'

export interface ListImport {
  readonly rows: readonly CustomerListRow[]
}

type Creation = Extract<Planned, { outcome: 'create' }>

/** Says what the job queue does with customer lists. Call once, before the queue starts. */
export function defineListImport(services: Services): void {
  services.jobs.define<ListImport>('customer-list', (job) => importList(services, job))
}

/**
 * Creates every customer of the list that is not there yet, each whole or not at all, with tenant and engagement, and
 * reports every row. Done again after a crash it goes on where it was: each step has its key.
 */
export async function importList(services: Services, job: RunningJob<ListImport>): Promise<CustomerListResult> {
  const { signal, report } = job
  const actor = await requesterOf(services, job)
  const planned = await planList(services, job.input.rows, await begunBy(services, job.jobId))
  const done: CustomerListOutcome[] = []
  for (const [index, row] of planned.entries()) {
    signal.throwIfAborted()
    report(index, planned.length)
    done.push(row.outcome === 'create' ? await create(actingFor(services, actor, job), row) : outcomeOf(row))
  }
  report(planned.length, planned.length)
  return resultOf(done)
}

async function create(
  as: (line: number, step: string) => ActingContext,
  { customer, manager, engineer }: Creation,
): Promise<CustomerListOutcome> {
  const { line, tenant, scenario, manager: _, engineer: __, ...master } = customer
  const about = { line, name: customer.name }
  try {
    const { id: customerId } = await createCustomer(as(line, 'customer'), master)
    const { id: tenantId } = await createTenant(as(line, 'tenant'), { customerId, ...tenant })
    await createEngagement(as(line, 'engagement'), {
      customerId,
      tenantId,
      workload: 'apps',
      scenario,
      manager,
      engineer,
      usageStatus: null,
    })
    return { ...about, outcome: 'create', customerId, errors: [] }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { ...about, outcome: 'rejected', customerId: null, errors: [errorOf(error)] }
  }
}

const errorOf = ({ code, details }: Problem): FieldError => ({
  field: 'name',
  code,
  message: details.detail ?? problemCatalogue[code].title,
})

/** Whoever asked for the import, one step at a time: each step can be repeated by its key. */
function actingFor(services: Services, actor: Actor, { jobId }: RunningJob<ListImport>) {
  return (line: number, step: string): ActingContext => ({
    services,
    actor,
    language: actor.language,
    idempotencyKey: `${jobId}/${line}/${step}`,
    fingerprint: 'customer-list',
    cookies: { get: () => null, set: () => {}, clear: () => {} },
    address: 'job',
  })
}

/** The customers that an earlier attempt of the same job created: they are this list's own, not known before. */
async function begunBy({ database }: Services, jobId: string): Promise<ReadonlySet<string>> {
  return database.transaction({ customer: ORGANISATION }, (tx) => selectBegunCustomers(tx, jobId))
}
