import type { Localised } from '@lotse/contract'
import { actorOfPerson } from '../people/actor-of-person.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import type { Services } from '../platform/services.ts'
import { keepViews, labelCustomers } from './common-words.ts'
import { loadCustomers } from './load-customers.ts'
import type { Loading } from './play/stage.ts'
import { samplePortfolio } from './portfolio.ts'
import { inviteTeam } from './sample-actors.ts'

/** Says what the job queue does to load the sample portfolio. Call once, before the queue starts. */
export function defineSamplePortfolio(services: Services): void {
  services.jobs.define<unknown>('sample-portfolio', (job) => loadSamplePortfolio(services, job))
}

/**
 * Loads the sample portfolio as whoever asked for it. A job done again after a crash goes on where it was. Cancelled, it
 * stops between customers, so that every customer that is there is whole.
 */
export async function loadSamplePortfolio(
  services: Services,
  job: Pick<RunningJob<unknown>, 'jobId' | 'requestedBy' | 'signal' | 'report'>,
): Promise<{ customers: number }> {
  const { requestedBy, report } = job
  const administrator =
    requestedBy === null
      ? null
      : await services.database.transaction({ customer: ORGANISATION }, (tx) => actorOfPerson(tx, requestedBy))
  if (administrator === null) throw new Error('the sample portfolio needs somebody who asked for it')
  const team = await inviteTeam(services, administrator)
  const loading: Loading = { services, administrator, team, job }
  const customers = samplePortfolio(services.clock.today())
  const loaded = await loadCustomers(loading, customers, ({ name }, done) => report(done, customers.length, step(name)))
  await labelCustomers(loading, loaded)
  await keepViews(loading)
  report(customers.length, customers.length)
  return { customers: customers.length }
}

const step = (name: string): Localised => ({ de: `${name} wird angelegt`, en: `Creating ${name}` })
