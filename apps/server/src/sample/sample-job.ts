import type { Localised } from '@lotse/contract'
import { actorOfPerson } from '../people/actor-of-person.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import type { Services } from '../platform/services.ts'
import { keepViews, labelCustomers } from './common-words.ts'
import { loadCustomer } from './load-customer.ts'
import type { SampleCustomer } from './model.ts'
import type { Loading } from './play/stage.ts'
import { samplePortfolio } from './portfolio.ts'
import { inviteTeam } from './sample-actors.ts'

/** Says what the job queue does to load the sample portfolio. Call once, before the queue starts. */
export function defineSamplePortfolio(services: Services): void {
  services.jobs.define<unknown>('sample-portfolio', (job) => loadSamplePortfolio(services, job))
}

/** So many customers are loaded beside each other: while one waits for the database, another is worked on. */
const AT_ONCE = 3

/**
 * Loads the sample portfolio as whoever asked for it. A job done again after a crash goes on where it was. Cancelled, it
 * stops between customers, so that every customer that is there is whole.
 */
export async function loadSamplePortfolio(
  services: Services,
  job: Pick<RunningJob<unknown>, 'jobId' | 'requestedBy' | 'signal' | 'report'>,
): Promise<{ customers: number }> {
  const { requestedBy, signal, report } = job
  const administrator =
    requestedBy === null
      ? null
      : await services.database.transaction({ customer: ORGANISATION }, (tx) => actorOfPerson(tx, requestedBy))
  if (administrator === null) throw new Error('the sample portfolio needs somebody who asked for it')
  const team = await inviteTeam(services, administrator)
  const loading: Loading = { services, administrator, team, job }
  const customers = samplePortfolio(services.clock.today())
  const loaded: { customer: SampleCustomer; customerId: string }[] = []
  await sideBySide(AT_ONCE, customers, async (customer) => {
    signal.throwIfAborted()
    report(loaded.length, customers.length, step(customer.name))
    loaded.push({ customer, customerId: await loadCustomer(loading, customer) })
  })
  await labelCustomers(loading, loaded)
  await keepViews(loading)
  report(customers.length, customers.length)
  return { customers: customers.length }
}

/** Does `work` for all of them, a few at once. After a failure nothing new begins; it is told when the rest has ended. */
async function sideBySide<T>(width: number, all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const rest = [...all]
  const lane = async () => {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) {
      try {
        await work(one)
      } catch (error) {
        rest.length = 0
        throw error
      }
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: width }, lane))
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason
}

const step = (name: string): Localised => ({ de: `${name} wird angelegt`, en: `Creating ${name}` })
