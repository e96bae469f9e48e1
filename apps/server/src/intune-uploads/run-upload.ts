import { createSuiteApp, type UploadState, uploadApp } from '@lotse/packaging'
import type { GraphNetwork } from '../connection/addresses.ts'
import { openUploadWay, type UploadWay } from '../connection/for-uploads.ts'
import type { Wait } from '../connection/run-job.ts'
import { type PackageForUpload, packageForUpload } from '../packages/for-uploads.ts'
import { derive } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { removeUnused } from '../platform/files/remove-unused.ts'
import { Problem } from '../platform/http/problem.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import { JobCancelled, JobInterrupted } from '../platform/jobs/run-job.ts'
import { announce } from '../platform/live/announce.ts'
import { endUpload } from './change-upload.ts'
import type { UploadJobInput } from './enqueue-upload.ts'
import { requirePermission } from './permission.ts'
import { withContent } from './prepare-content.ts'
import { reporterOf } from './report-progress.ts'
import { findUpload, holdUpload, type UploadKey, type UploadRow, updateUpload } from './store.ts'
import type { UploadServices } from './upload-services.ts'
import { notConnected, steps, whyStopped, wrongTenant } from './words.ts'

interface UploadSurroundings {
  readonly services: UploadServices
  readonly network: GraphNetwork
  readonly wait: Wait
}

/**
 * Creates the app of an upload in Intune, and sends its content. How far it came is written down after each block, so that
 * an upload that was interrupted goes on behind it. Gives the app; null where the upload is not this job's any more.
 */
export async function runUpload(
  around: UploadSurroundings,
  job: RunningJob<UploadJobInput>,
): Promise<{ readonly appId: string } | null> {
  const { services } = around
  const key: UploadKey = { customerId: job.customerId, id: job.input.uploadId }
  const row = await services.database.transaction({ customer: key.customerId }, (tx) => findUpload(tx, key))
  if (row === null || row.endedAt !== null || row.jobId !== job.jobId) return null
  try {
    const { appId } = await upload(around, job, row)
    await close(services, key)
    return { appId: appId ?? '' }
  } catch (error) {
    // Interrupted, it goes on after the next start.
    if (job.signal.reason instanceof JobInterrupted) throw error
    throw await stop(services, row, job.signal.reason instanceof JobCancelled ? null : error)
  }
}

async function upload(
  around: UploadSurroundings,
  job: RunningJob<UploadJobInput>,
  row: UploadRow,
): Promise<UploadState> {
  const { services } = around
  const inScope = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    services.database.transaction({ customer: row.customerId }, work)
  const made = await inScope((tx) => packageForUpload(tx, row, row.packageId))
  job.report(0, null, steps.signIn)
  const way = await wayFor(around, job, row)
  await requirePermission(way)
  const report = reporterOf(job)
  const onState = async (state: UploadState): Promise<void> => {
    // What is in Intune by now is written down, whoever wants to stop.
    await inScope((tx) => keep(tx, row, state))
    job.signal.throwIfAborted()
    report.state(state)
  }
  const { host, storageHosts, world } = way
  const input = { app: bodyOf(row, made), confirmed: true, host, state: row.progress, onState }
  if (row.kind === 'suite') {
    report.state(row.progress)
    return createSuiteApp(input, world)
  }
  return withContent({ services, job, row, made, report }, (content) => {
    report.content(content.sizeEncrypted, row.progress)
    return uploadApp({ ...input, content, storageHosts }, world)
  })
}

/** The body that the package was made with, under the name that was confirmed. */
function bodyOf({ kind, name }: UploadRow, made: PackageForUpload): Readonly<Record<string, unknown>> {
  return { ...made[kind], displayName: name }
}

async function wayFor(
  around: UploadSurroundings,
  { signal }: RunningJob<UploadJobInput>,
  { customerId, tenantId, cloud, directoryId }: UploadRow,
): Promise<UploadWay> {
  const way = await openUploadWay({ ...around, signal }, { customerId, tenantId })
  if (way === null) throw notConnected()
  if (way.cloud !== cloud || way.directoryId !== directoryId) throw wrongTenant()
  return way
}

/** Writes down how far it is; open browsers hear of it where more than a block has changed. */
async function keep(tx: Transaction, row: UploadRow, progress: UploadState): Promise<void> {
  const before = await findUpload(tx, row)
  await updateUpload(tx, row, { progress })
  if (before?.progress.step !== progress.step) await announce(tx, row.customerId, ['packages'])
}

async function close(services: UploadServices, key: UploadKey): Promise<void> {
  const gone = await derive(services, key.customerId, async (change) => {
    const row = await holdUpload(change.tx, key)
    if (row === null || row.endedAt !== null) return null
    await endUpload(change, row, 'done')
    return row.file
  })
  await removeUnused(services, key.customerId, gone === null ? [] : [gone])
}

/** Says why it stopped; without an error a person wanted it to. Gives what the job fails with. */
async function stop(services: UploadServices, key: UploadRow, error: unknown): Promise<unknown> {
  const why = error === null ? null : (whyStopped(error, key.file?.name ?? '') ?? ourFault)
  await derive(services, key.customerId, async ({ tx, now, touch }) => {
    if ((await holdUpload(tx, key)) === null) return
    await updateUpload(tx, key, { state: 'stopped', problem: why, changedAt: now })
    touch('packages')
  })
  if (why === null || why === ourFault || error instanceof Problem) return error
  return new Problem('rule-refused', { detail: why.detail })
}

const ourFault = {
  code: 'internal',
  detail: {
    de: 'In Lotse ging etwas schief; das Protokoll des Servers nennt den Grund. Was angekommen ist, bleibt in Intune.',
    en: 'Something went wrong in Lotse; the log of the server names the reason. What has arrived stays in Intune.',
  },
}
