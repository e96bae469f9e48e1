import { recordFile } from '../../platform/files/record-file.ts'
import { removeUnused } from '../../platform/files/remove-unused.ts'
import type { RunningJob } from '../../platform/jobs/job-queue.ts'
import { JobCancelled } from '../../platform/jobs/run-job.ts'
import { announce } from '../../platform/live/announce.ts'
import type { Services } from '../../platform/services.ts'
import type { ImportFile } from '../import-input.ts'
import { readEach } from '../read-files.ts'
import { unpackArchives } from '../unpack-archives.ts'
import { previewOf } from './preview-of.ts'
import type { PreviewInput } from './stage-import.ts'
import { dropFiles, findStaged, holdStaged, type StagedRow, updateStaged } from './store.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'files' | 'log'>
type PreviewJob = RunningJob<PreviewInput>

/** Says what the job queue does with files that were received to be looked at. Call once, before the queue starts. */
export function defineUsagePreview(services: Needs & Pick<Services, 'jobs'>): void {
  services.jobs.define<PreviewInput>('usage-preview', (job) => previewImport(services, job))
}

/**
 * Reads the files of an import and keeps what they are, without storing anything of the data. Done again after a crash it
 * gives the same. Cancelled, it drops the import with its files.
 */
export async function previewImport(services: Needs, job: PreviewJob): Promise<{ importId: string }> {
  const { importId } = job.input
  const key = { ...job.input, customerId: job.customerId }
  const staged = await services.database.transaction({ customer: job.customerId }, (tx) => findStaged(tx, key))
  if (staged?.state !== 'reading' || staged.jobId !== job.jobId) return { importId }
  const met: ImportFile[] = [...staged.files]
  try {
    const files = await unpackArchives({ ...services, ...job }, staged.files)
    met.push(...files)
    const input = { tenantId: job.input.tenantId, files, monthFirst: staged.monthFirst }
    const read = await readEach(services, { ...job, input }, (one) => {
      met.push(one.file)
      return { file: one.file, preview: previewOf(one) }
    })
    await keep(services, job, staged, read)
  } catch (error) {
    if (job.signal.reason instanceof JobCancelled) await drop(services, job)
    await removeUnused(services, job.customerId, met)
    throw error
  }
  await removeUnused(services, job.customerId, met)
  return { importId }
}

interface Looked {
  readonly file: ImportFile
  readonly preview: ReturnType<typeof previewOf>
}

async function keep(services: Needs, job: PreviewJob, before: StagedRow, read: readonly Looked[]): Promise<void> {
  const { customerId } = job
  await services.database.transaction({ customer: customerId }, async (tx) => {
    const staged = await holdStaged(tx, { ...job.input, customerId })
    if (staged?.state !== 'reading' || staged.jobId !== job.jobId) return
    const files = read.map(({ file }) => file)
    const known = new Set(before.files.map(({ id }) => id))
    const by = { actor: staged.stagedBy === null ? null : { personId: staged.stagedBy }, now: services.clock.now() }
    for (const file of files) if (!known.has(file.id)) await recordFile(tx, file, by)
    const kept = new Set(files.map(({ id }) => id))
    await dropFiles(
      tx,
      customerId,
      before.files.filter(({ id }) => !kept.has(id)),
    )
    const preview = read.map((one) => one.preview)
    const state = preview.every(({ refused }) => refused !== null) ? 'refused' : 'waiting'
    await updateStaged(tx, staged, { state, files, preview })
    await announce(tx, customerId, ['usage'])
    job.signal.throwIfAborted()
  })
}

/** What a person cancelled while it was read is gone. */
async function drop(services: Needs, job: PreviewJob): Promise<void> {
  const { customerId } = job
  await services.database.transaction({ customer: customerId }, async (tx) => {
    const staged = await holdStaged(tx, { ...job.input, customerId })
    if (staged?.state !== 'reading' || staged.jobId !== job.jobId) return
    await dropFiles(tx, customerId, staged.files)
    await updateStaged(tx, staged, { state: 'cancelled', endedAt: services.clock.now() })
    await announce(tx, customerId, ['usage'])
  })
}
