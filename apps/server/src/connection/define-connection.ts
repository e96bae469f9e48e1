import type { Services } from '../platform/services.ts'
import { type GraphNetwork, microsoftNetwork } from './addresses.ts'
import type { RunInput } from './run-input.ts'
import { realWait, runConnection, type Wait } from './run-job.ts'
import { startRun } from './start-run.ts'
import { dueConnections } from './store.ts'

type Needs = Pick<Services, 'database' | 'files' | 'clock' | 'log' | 'jobs' | 'secret'>

interface Surroundings {
  readonly network?: GraphNetwork
  readonly wait?: Wait
}

/** Says what the job queue does with connections, and looks every ten minutes whose time has come. Before it starts. */
export function defineConnection(
  services: Needs,
  { network = microsoftNetwork, wait = realWait }: Surroundings = {},
): void {
  services.jobs.define<RunInput>('connection', (job) => runConnection({ services, network, wait }, job))
  services.jobs.cron('read-connections', '*/10 * * * *', () => readDue(services))
}

/** Asks for a run of every tenant whose time has come. One that fails does not keep the others from theirs. */
export async function readDue(services: Pick<Needs, 'database' | 'clock' | 'jobs' | 'log'>): Promise<void> {
  const due = await services.database.transaction('portfolio', (tx) => dueConnections(tx, services.clock.now()))
  for (const { nextReason, ...place } of due) {
    await services.database
      .transaction({ customer: place.customerId }, (tx) =>
        startRun(tx, services, place, { reason: nextReason, requestedBy: null }),
      )
      .catch((error: unknown) => services.log.error({ err: error, ...place }, 'a tenant could not be read'))
  }
}
