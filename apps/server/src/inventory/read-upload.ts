import type { InventoryChoices } from '@lotse/contract'
import { type InventoryReading, type InventoryReadOptions, type Mapping, readInventory } from '@lotse/inventory'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import type { Services } from '../platform/services.ts'
import { headingsKey } from './headings-key.ts'
import type { UploadInput } from './inputs.ts'
import { uploadIsGone } from './start-jobs.ts'
import { readingStep } from './texts.ts'
import { turn } from './turn.ts'
import { findUpload, rememberedChoices, type UploadRow } from './upload-store.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'files'>
type Job = RunningJob<UploadInput>

/** A waiting file and what reading it found out. */
export interface ReadUpload {
  readonly upload: UploadRow
  readonly reading: InventoryReading
  /** With which it was read. */
  readonly choices: InventoryChoices
  /** They are those of an earlier file. */
  readonly remembered: boolean
}

/**
 * Reads the file of a job as a stream. Where it waits for an answer that somebody has given for the same headings before,
 * it is read with that. Rejects with the signal's reason, and with the problem `not-found` when the file waits no longer.
 */
export async function readUpload(services: Needs, job: Job): Promise<ReadUpload> {
  const { customerId, input } = job
  const upload = await services.database.transaction({ customer: customerId }, (tx) =>
    findUpload(tx, { customerId, tenantId: input.tenantId, uploadId: input.uploadId }),
  )
  if (upload === null) throw uploadIsGone()
  const reading = await read(services, job, upload, input.choices)
  const waits = reading.refused?.code === 'mapping-needed' || reading.refused?.code === 'confirm-dates'
  if (!waits || Object.keys(input.choices).length > 0)
    return { upload, reading, choices: input.choices, remembered: false }
  const earlier = await services.database.transaction({ customer: customerId }, (tx) =>
    rememberedChoices(tx, customerId, headingsKey(reading.headings)),
  )
  if (earlier === null) return { upload, reading, choices: input.choices, remembered: false }
  const choices: InventoryChoices = {
    ...(earlier.mapping !== null && { mapping: { ...earlier.mapping } as Record<string, string> }),
    ...(earlier.listsAllSoftware && { listsAllSoftware: true }),
    ...(earlier.slashes !== null && { slashes: earlier.slashes }),
  }
  return { upload, reading: await read(services, job, upload, choices), choices, remembered: true }
}

async function read(
  { files, clock }: Needs,
  { customerId, signal, report }: Job,
  upload: UploadRow,
  { mapping, listsAllSoftware, takenOn, slashes }: InventoryChoices,
): Promise<InventoryReading> {
  const options: InventoryReadOptions = {
    name: upload.name,
    asOf: clock.today(),
    ...(mapping !== undefined && { mapping: withoutEmpty(mapping) }),
    ...(listsAllSoftware !== undefined && { listsAllSoftware }),
    ...(takenOn !== undefined && { takenOn }),
    ...(slashes !== undefined && { slashes }),
    sha256: () => upload.sha256,
    signal,
    pause: turn,
    onProgress: ({ bytes }) => report(bytes, upload.bytes, readingStep),
  }
  return readInventory(await files.open(customerId, upload.id), options)
}

/** A field for which a person chose no column is not mapped. */
const withoutEmpty = (mapping: NonNullable<InventoryChoices['mapping']>): Mapping =>
  Object.fromEntries(Object.entries(mapping).filter(([, heading]) => heading !== ''))
