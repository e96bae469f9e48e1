import type { InventoryImported } from '@lotse/contract'
import type { InventoryReading } from '@lotse/inventory'
import { actorOfPerson } from '../people/actor-of-person.ts'
import { change } from '../platform/change.ts'
import { Problem } from '../platform/http/problem.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import type { Services } from '../platform/services.ts'
import type { UploadInput } from './inputs.ts'
import { rememberedResult, rememberResult } from './job-result.ts'
import { readUpload } from './read-upload.ts'
import { storeInventory } from './store-inventory.ts'
import { inBothLanguages, storingStep } from './texts.ts'
import { forgetUpload } from './upload-store.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'files' | 'secret'>
type Job = RunningJob<UploadInput>

/** Says what the job queue does with imports of inventories. Call once, before the queue starts. */
export function defineInventoryImport(services: Needs & Pick<Services, 'jobs'>): void {
  services.jobs.define<UploadInput>('inventory-import', (job) => importInventory(services, job))
}

/**
 * Imports a waiting file: all of it or nothing. The result is written in the same transaction as the data, so that a job
 * that is done again after a crash gives the same answer. The file itself is not kept: it names people, and nothing that
 * Lotse shows needs it again.
 */
async function importInventory(services: Needs, job: Job): Promise<InventoryImported> {
  const { customerId, input } = job
  const before = await services.database.transaction({ customer: customerId }, (tx) => rememberedResult(tx, job))
  const result = before ?? (await readAndStore(services, job))
  await services.files.remove(customerId, input.uploadId)
  return result
}

async function readAndStore(services: Needs, job: Job): Promise<InventoryImported> {
  const read = await readUpload(services, job)
  const { snapshot, refused } = read.reading
  if (snapshot === null) throw refusedProblem(refused)
  job.report(read.upload.bytes, read.upload.bytes, storingStep)
  const { requestedBy, customerId } = job
  const actor =
    requestedBy === null
      ? null
      : await services.database.transaction({ customer: customerId }, (tx) => actorOfPerson(tx, requestedBy))
  return change({ services, actor }, customerId, async (importing) => {
    const { tenantId } = job.input
    const { upload: file, reading, choices } = read
    const result = await storeInventory(services, importing, { tenantId, file, reading, choices, snapshot }, job.signal)
    await forgetUpload(importing.tx, { customerId, tenantId, uploadId: file.id })
    await rememberResult(importing.tx, job, result)
    job.signal.throwIfAborted()
    return result
  })
}

/** A file that waits for an answer, or cannot be used, says what to do; nothing of it is stored. */
function refusedProblem(refused: InventoryReading['refused']): Problem {
  const [note] = refused?.notes ?? []
  return new Problem('input-not-valid', note === undefined ? {} : { detail: inBothLanguages(note) })
}
