import type { InventoryImported } from '@lotse/contract'
import type { InventoryReading, InventorySnapshot } from '@lotse/inventory'
import { actorOfPerson } from '../people/actor-of-person.ts'
import { type Change, change } from '../platform/change.ts'
import { Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import type { Services } from '../platform/services.ts'
import { withoutPersons } from '../usage/without-persons.ts'
import { personKey } from '../usage-people/look-up.ts'
import { rebuildEstate } from './estate.ts'
import { headingsKey, seriesOf } from './headings-key.ts'
import type { UploadInput } from './inputs.ts'
import { rememberedResult, rememberResult } from './job-result.ts'
import { withoutNames } from './keyed-people.ts'
import { isSameInventory, remarksOf } from './preview-job.ts'
import { type ReadUpload, readUpload } from './read-upload.ts'
import { insertDevices, insertSnapshot, lockInventory, rivalOf, updateSnapshot } from './store.ts'
import { inBothLanguages, storingStep } from './texts.ts'
import { forgetUpload, rememberChoices } from './upload-store.ts'

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
    const result = await store(services, importing, job, read, snapshot)
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

async function store(
  services: Needs,
  change: Change,
  job: Job,
  { upload, reading, choices }: ReadUpload,
  snapshot: InventorySnapshot,
): Promise<InventoryImported> {
  const { tx, customerId, now, actor } = change
  const { tenantId } = job.input
  await lockInventory(tx, tenantId)
  const series = seriesOf(snapshot.source, reading.headings)
  const rival = await rivalOf(tx, { customerId, tenantId }, { series, takenOn: snapshot.takenOn })
  const about = { takenOn: snapshot.takenOn, devices: snapshot.devices.length }
  const unchanged = isSameInventory(rival, upload.sha256, reading.mapping)
  const id = unchanged && rival !== null ? rival.id : newId()
  if (!unchanged) {
    if (rival !== null) await updateSnapshot(tx, rival, { replacedAt: now })
    const { file: _, devices: __, rows, source, takenOn, takenOnFrom, fields, allSoftware } = snapshot
    await insertSnapshot(tx, {
      customerId,
      id,
      tenantId,
      source,
      series,
      takenOn,
      takenOnFrom,
      fileName: upload.name,
      sha256: upload.sha256,
      encoding: reading.encoding ?? '',
      dayFormat: reading.dayFormat,
      devices: snapshot.devices.length,
      rowCounts: rows,
      fields,
      allSoftware,
      mapping: reading.mapping,
      rejections: reading.rejections.map(withoutPersons),
      remarks: remarksOf(reading),
      importedBy: actor?.personId ?? null,
      importedAt: now,
    })
    const keyOf = personKey(services, tenantId)
    const devices = snapshot.devices.map((device) => withoutNames(device, keyOf))
    await insertDevices(tx, customerId, id, devices, job.signal)
    await rebuildEstate(change, tenantId, job.signal)
  }
  if (choices.mapping !== undefined || choices.slashes !== undefined)
    await rememberChoices(tx, {
      customerId,
      headingsKey: headingsKey(reading.headings),
      mapping: choices.mapping === undefined ? null : reading.mapping,
      listsAllSoftware: choices.listsAllSoftware ?? false,
      slashes: choices.slashes ?? null,
      changedAt: now,
      changedBy: actor?.personId ?? null,
    })
  await forgetUpload(tx, { customerId, tenantId, uploadId: upload.id })
  const outcome = unchanged ? 'unchanged' : rival === null ? 'imported' : 'replaced'
  await change.record({
    event: 'inventory.imported',
    subject: tenantId,
    after: {
      file: upload.name,
      sha256: upload.sha256,
      outcome,
      replaces: unchanged ? null : (rival?.id ?? null),
      source: snapshot.source,
      ...about,
      rejected: snapshot.rows.rejected,
    },
  })
  return { snapshotId: id, outcome, ...about }
}
