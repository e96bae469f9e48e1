import type { ImportResult } from '@lotse/contract'
import { actorOfPerson } from '../people/actor-of-person.ts'
import type { Actor } from '../platform/access/actor.ts'
import { change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { removeUnused } from '../platform/files/remove-unused.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import { JobCancelled } from '../platform/jobs/run-job.ts'
import type { Services } from '../platform/services.ts'
import type { ImportFile, ImportInput } from './import-input.ts'
import { type KeptFile, readForImport } from './kept-file.ts'
import { knownReports } from './known-reports.ts'
import { planImport } from './plan-import.ts'
import { presentImport } from './present-import.ts'
import { rememberedResult, rememberResult } from './result-store.ts'
import { endStaged } from './staging/end-staged.ts'
import { storeImport } from './store-import.ts'
import { unpackArchives } from './unpack-archives.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'files' | 'log' | 'secret'>
type ImportJob = RunningJob<ImportInput>

/** Says what the job queue does with imports of usage reports. Call once, before the queue starts. */
export function defineUsageImport(services: Needs & Pick<Services, 'jobs'>): void {
  services.jobs.define<ImportInput>('usage-import', (job) => importReports(services, job))
}

/**
 * Reads every file of an import, then stores all of it or nothing: one refused file refuses the whole import. The
 * result is written in the same transaction as the data, so that a job that is done again after a crash gives the same
 * answer and changes nothing.
 */
export async function importReports(services: Needs, job: ImportJob): Promise<ImportResult> {
  const files = new Map([...job.input.files, ...(job.input.leftOut ?? [])].map((file) => [file.id, file]))
  const meet = (more: readonly ImportFile[]): void => {
    for (const file of more) files.set(file.id, file)
  }
  try {
    const result = (await inScope(services, job, rememberedResult)) ?? (await readAndStore(services, job, meet))
    await removeUnused(services, job.customerId, [...files.values()])
    return result
  } catch (error) {
    if (job.signal.reason instanceof JobCancelled) await removeUnused(services, job.customerId, [...files.values()])
    throw error
  }
}

/** `meet` is told of every file that comes up on the way, so that what is not needed in the end can be removed. */
async function readAndStore(
  services: Needs,
  job: ImportJob,
  meet: (files: readonly ImportFile[]) => void,
): Promise<ImportResult> {
  const files = await unpackArchives({ ...services, ...job }, job.input.files)
  meet(files)
  const read = await readForImport(services, { ...job, input: { ...job.input, files } })
  meet(read.map(({ file }) => file))
  return read.some(({ reading }) => reading.refused !== null)
    ? await refuse(services, job, read)
    : await store(services, job, read)
}

async function store(services: Needs, job: ImportJob, read: readonly KeptFile[]): Promise<ImportResult> {
  const { tenantId, importId } = job.input
  const actor = await requester(services, job)
  return change({ services, actor }, job.customerId, async (importing) => {
    const areRecorded = importId !== undefined
    const result = await storeImport(importing, services, { tenantId, jobId: job.jobId, read, areRecorded })
    if (importId !== undefined) await endStaged(importing, { importId, jobId: job.jobId, result })
    await rememberResult(importing.tx, job, result)
    job.signal.throwIfAborted()
    return result
  })
}

/** Nothing is stored but what the person is told. */
async function refuse(services: Needs, job: ImportJob, read: readonly KeptFile[]): Promise<ImportResult> {
  return inScope(services, job, async (tx) => {
    const { all } = await knownReports(tx, job.customerId, job.input.tenantId)
    const result = presentImport(read, planImport(read, all, services.clock.now()))
    await rememberResult(tx, job, result)
    job.signal.throwIfAborted()
    return result
  })
}

/** The person who asked, as the trail names them; null where Lotse itself did. */
async function requester(services: Needs, job: ImportJob): Promise<Actor | null> {
  const { requestedBy } = job
  if (requestedBy === null) return null
  return inScope(services, job, (tx) => actorOfPerson(tx, requestedBy))
}

function inScope<T>(
  { database }: Needs,
  job: ImportJob,
  work: (tx: Transaction, job: ImportJob) => Promise<T>,
): Promise<T> {
  return database.transaction({ customer: job.customerId }, (tx) => work(tx, job))
}
