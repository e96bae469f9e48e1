import { setTimeout as wait } from 'node:timers/promises'
import type { SourceAnswer } from '@lotse/contract'
import { derive } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { StoredFile } from '../platform/files/file-store.ts'
import { removeUnused } from '../platform/files/remove-unused.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import { JobInterrupted } from '../platform/jobs/run-job.ts'
import type { Services } from '../platform/services.ts'
import type { GraphNetwork } from './addresses.ts'
import { credentialOf } from './credential.ts'
import { type Ended, endRun } from './end-run.ts'
import { GraphFault } from './graph/fault.ts'
import { openLink } from './graph/open-link.ts'
import { lastImport } from './last-import.ts'
import { type Reading, readSource } from './read-source.ts'
import type { RunInput } from './run-input.ts'
import { isWorthAgain } from './schedule.ts'
import { tokenKeeper } from './sign-in.ts'
import { type Source, sources } from './sources.ts'
import {
  beginRun,
  type ConnectionRow,
  findConnection,
  holdConnection,
  type Place,
  sourcesOf,
  updateConnection,
  updateRun,
} from './store.ts'
import { askingStep, signingInStep } from './words.ts'

type RunServices = Pick<Services, 'database' | 'files' | 'clock' | 'log' | 'jobs'> & {
  readonly secret: Services['secret']
}

/** How long a run waits where Microsoft asks it to; tests wait for nothing. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

export const realWait: Wait = async (milliseconds, signal) => {
  await wait(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted())
}

interface Surroundings {
  readonly services: RunServices
  readonly network: GraphNetwork
  readonly wait: Wait
}

/**
 * Reads one tenant: signs in, asks each source, hands what came to the import. What was done is written down source by
 * source, so that a run that was interrupted goes on behind it. Gives what each source answered.
 */
export async function runConnection(
  { services, network, wait }: Surroundings,
  job: RunningJob<RunInput>,
): Promise<{ readonly answers: readonly SourceAnswer[] }> {
  const place: Place = { customerId: job.customerId, tenantId: job.input.tenantId }
  const connection = await services.database.transaction({ customer: job.customerId }, (tx) =>
    findConnection(tx, place),
  )
  if (connection === null) return { answers: [] }
  const files: StoredFile[] = []
  try {
    const ended = await askAll({ services, network, wait }, connection, job, files)
    if (!(await endRun(services, connection, ended))) await removeUnused(services, place.customerId, files)
    return { answers: ended.answers }
  } catch (error) {
    // Interrupted, it goes on after the next start.
    if (!(job.signal.reason instanceof JobInterrupted)) await giveUp(services, place, job, files)
    throw error
  }
}

/** Asks every source that is worth it. What comes is added to `files` as it comes: whatever happens, somebody knows of it. */
async function askAll(
  { services, network, wait }: Surroundings,
  connection: ConnectionRow,
  job: RunningJob<RunInput>,
  files: StoredFile[],
): Promise<Ended> {
  const { reason } = job.input
  const place: Place = { customerId: job.customerId, tenantId: job.input.tenantId }
  const run = { customerId: job.customerId, id: job.jobId }
  const inScope = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    services.database.transaction({ customer: job.customerId }, work)
  const begun = await inScope((tx) =>
    beginRun(tx, { ...run, tenantId: place.tenantId, reason, startedAt: services.clock.now() }),
  )
  const answers = [...begun.answers]
  files.push(...begun.files)
  const asked = await worthAsking(services, place, reason)
  job.report(0, asked.length, signingInStep)
  const token = tokenKeeper({
    network,
    connection,
    credential: () => credentialOf(services.secret, connection),
    now: () => services.clock.now(),
    today: services.clock.today(),
    signal: job.signal,
  })
  const first = await token().catch(faultOf)
  const reading: Reading = {
    services,
    place,
    roles: first instanceof GraphFault ? null : first.roles,
    keeps: reason !== 'test',
    isThorough: reason === 'monthEnd' || (await inScope((tx) => wasRefused(tx, place))),
    graph: {
      address: network.addressesOf(connection.cloud).graph,
      signal: job.signal,
      token: async (isNew) => (await token(isNew)).text,
      now: () => services.clock.now(),
      wait: (milliseconds) => wait(milliseconds, job.signal),
      open: (link) => openLink(network, link, job.signal),
    },
  }
  for (const [index, source] of asked.entries()) {
    if (answers.some((answer) => answer.source === source.id)) continue
    job.signal.throwIfAborted()
    job.report(index, asked.length, askingStep(source))
    const { answer, file } = await readSource(reading, source, first instanceof GraphFault ? first : null)
    answers.push(answer)
    if (file !== null) files.push(file)
    await inScope((tx) => updateRun(tx, run, { answers, files }))
  }
  return { jobId: job.jobId, reason, answers, files, roles: reading.roles }
}

/** A repeated run asks only for what did not come. */
async function worthAsking(
  { database }: Pick<Services, 'database'>,
  place: Place,
  reason: RunInput['reason'],
): Promise<readonly Source[]> {
  if (reason !== 'again') return sources
  const known = await database.transaction({ customer: place.customerId }, (tx) => sourcesOf(tx, place))
  const answerOf = new Map(known.map(({ source, answer }) => [source, answer ?? undefined]))
  return sources.filter(({ id }) => isWorthAgain(answerOf.get(id)))
}

function faultOf(error: unknown): GraphFault {
  if (error instanceof GraphFault) return error
  throw error
}

/** What the import did not take is fetched anew, whether it changed or not. */
async function wasRefused(tx: Transaction, place: Place): Promise<boolean> {
  return ((await lastImport(tx, place))?.problems.length ?? 0) > 0
}

const HOUR_MS = 60 * 60 * 1000

/** A person wanted it to end, or this house failed: nothing of it is imported, and no run begins for an hour. */
async function giveUp(
  services: RunServices,
  place: Place,
  job: RunningJob<RunInput>,
  files: readonly StoredFile[],
): Promise<void> {
  await derive(services, place.customerId, async ({ tx, now, touch }) => {
    const row = await holdConnection(tx, place)
    if (row === null) return
    const inAnHour = new Date(now.getTime() + HOUR_MS)
    await updateRun(tx, { customerId: place.customerId, id: job.jobId }, { files: [] })
    await updateConnection(tx, place, {
      ...(row.jobId === job.jobId && { jobId: null }),
      ...(row.nextReadAt < inAnHour && { nextReadAt: inAnHour }),
    })
    touch('usage')
  }).finally(() => removeUnused(services, place.customerId, files))
}
