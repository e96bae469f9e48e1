import { pino } from 'pino'
import { systemClock } from '../platform/clock.ts'
import { openPersistence, type PersistenceProgress } from '../platform/db/open.ts'
import { openDiskFileStore } from '../platform/files/disk-file-store.ts'
import { newId } from '../platform/id.ts'
import { prepareBossSchema } from '../platform/jobs/boss-schema.ts'
import { createJobQueue } from '../platform/jobs/queue.ts'
import { secretFrom } from '../platform/secret.ts'
import { readSecretKey } from '../platform/secret-key.ts'
import type { Services } from '../platform/services.ts'
import { StartupProblem } from '../platform/startup-problem.ts'
import { setUpOnServer } from '../session/set-up-on-server.ts'
import { loadCustomers } from './load-customers.ts'
import { multiply } from './multiply/multiply.ts'
import { samplePortfolio } from './portfolio.ts'
import { inviteTeam } from './sample-actors.ts'

export interface SampleOptions {
  readonly dataFolder: string
  readonly env: NodeJS.ProcessEnv
  /** How many customers there shall be. */
  readonly customers: number
  readonly onProgress: (step: PersistenceProgress | { readonly customers: number }) => void
}

export interface MadeSample {
  readonly customers: number
  /** Who administers it: somebody invented where nobody did so far. */
  readonly administrator: { readonly name: string; readonly email: string }
}

/**
 * Fills a data folder with invented customers, as many as wanted: the sample portfolio through the use cases of the
 * product, then copies of it with names and figures of their own. The same number gives the same customers. Throws the
 * problem `sample-needs-empty` where there are customers already, and those of opening the data.
 */
export async function makeSample({ dataFolder, env, customers, onProgress }: SampleOptions): Promise<MadeSample> {
  const persistence = await openPersistence({ dataFolder, env, onProgress })
  try {
    const { database, connection, paths, owner, isEmbedded } = persistence
    const log = pino({ level: 'silent' })
    await owner(prepareBossSchema)
    const services: Services = {
      database,
      clock: systemClock,
      log,
      jobs: createJobQueue({ services: { database, clock: systemClock, log }, connection, isAlone: isEmbedded }),
      files: await openDiskFileStore(paths.files),
      secret: secretFrom(await readSecretKey(paths, env)),
      origin: 'http://localhost:7070',
      trustedHosts: new Set(),
    }
    const found = (await customersOf(services)).length
    if (found > 0) throw new StartupProblem('sample-needs-empty', { folder: paths.root, found })
    const administrator = await setUpOnServer(services, { ...inventedAdministrator, content: 'sample' })
    const team = await inviteTeam(services, administrator)
    const wanted = samplePortfolio(services.clock.today()).slice(0, customers)
    const job = { jobId: newId(), signal: new AbortController().signal }
    await loadCustomers({ services, administrator, team, job }, wanted, (_customer, done) =>
      onProgress({ customers: done }),
    )
    onProgress({ customers: wanted.length })
    const sources = await customersOf(services)
    await multiply({ owner, services, sources, customers, report: (done) => onProgress({ customers: done }) })
    const { name, email } = administrator
    return { customers: (await customersOf(services)).length, administrator: { name, email } }
  } finally {
    await persistence.stop()
  }
}

const inventedAdministrator = {
  name: 'Sample Administrator',
  email: 'administrator@lotse.example',
  organisationName: 'Lotse Sample',
  language: 'en',
} as const

async function customersOf({ database }: Pick<Services, 'database'>): Promise<string[]> {
  return database.transaction('portfolio', async (tx) => {
    const { rows } = await tx.client.query<{ id: string }>(
      'select customer_id as id from lotse.customer order by created_at, name',
    )
    return rows.map(({ id }) => id)
  })
}
