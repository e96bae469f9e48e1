import type { InventoryPreview } from '@lotse/contract'
import {
  FIELD_DEFINITIONS,
  FIELDS,
  type InventorySnapshot,
  LIFECYCLE,
  supportSummary,
  titleOfSource,
} from '@lotse/inventory'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import type { Services } from '../platform/services.ts'
import { withoutPersons } from '../usage/without-persons.ts'
import { seriesOf } from './headings-key.ts'
import { effectOf, type ImportEffect } from './import-effect.ts'
import type { UploadInput } from './inputs.ts'
import { areConcealed } from './keyed-people.ts'
import { fieldTitles } from './present.ts'
import { type ReadUpload, readUpload } from './read-upload.ts'
import { type SnapshotRow, snapshotsOf } from './store.ts'
import { inBothLanguages } from './texts.ts'
import { groupLabel } from './words.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'files'>

/** Says what the job queue does with previews of inventories. Call once, before the queue starts. */
export function defineInventoryPreview(services: Needs & Pick<Services, 'jobs'>): void {
  services.jobs.define<UploadInput>('inventory-preview', (job) => previewInventory(services, job))
}

/** Reads a waiting file and says what it is and what its import would do. Nothing is stored. */
async function previewInventory(services: Needs, job: RunningJob<UploadInput>): Promise<InventoryPreview> {
  const read = await readUpload(services, job)
  const { reading, upload } = read
  const { snapshot } = reading
  const key = { customerId: job.customerId, tenantId: job.input.tenantId }
  const rows =
    snapshot === null
      ? []
      : await services.database.transaction({ customer: key.customerId }, (tx) => snapshotsOf(tx, key))
  const effect =
    snapshot && effectOf({ series: seriesOf(snapshot.source, reading.headings), takenOn: snapshot.takenOn }, rows)
  const rival = effect?.replaces ?? null
  return present(read, effect, isSameInventory(rival, upload.sha256, reading.mapping))
}

/** Whether this file, read in this way, is what is in force. */
export function isSameInventory(
  rival: Pick<SnapshotRow, 'sha256' | 'mapping'> | null,
  sha256: string,
  mapping: SnapshotRow['mapping'],
): boolean {
  const ordered = (one: SnapshotRow['mapping']): string => JSON.stringify(Object.entries(one).sort())
  return rival !== null && rival.sha256 === sha256 && ordered(rival.mapping) === ordered(mapping)
}

function present(
  { upload, reading, choices, remembered }: ReadUpload,
  effect: ImportEffect | null,
  unchanged: boolean,
): InventoryPreview {
  const { snapshot, refused } = reading
  return {
    uploadId: upload.id,
    fileName: upload.name,
    source: reading.source === null ? null : titleOfSource(reading.source),
    encoding: reading.encoding,
    delimiter: reading.delimiter,
    dayFormat: reading.dayFormat,
    headings: [...reading.headings],
    fields: FIELDS.map((field) => ({ field, title: FIELD_DEFINITIONS[field].title })),
    mapping: { ...reading.mapping } as Record<string, string>,
    choices,
    remembered,
    refused: refused && { code: refused.code, messages: refused.notes.map(inBothLanguages) },
    takenOn: snapshot?.takenOn ?? null,
    takenOnFrom: snapshot?.takenOnFrom ?? null,
    rows: snapshot?.rows ?? null,
    devices: snapshot?.devices.length ?? 0,
    people: new Set(snapshot?.devices.flatMap(({ users }) => users)).size,
    recognised: snapshot === null ? [] : recognised(snapshot),
    known: snapshot === null ? [] : fieldTitles(snapshot.fields),
    rejections: reading.rejections.map(({ line, ...note }) => ({
      line,
      reason: inBothLanguages(withoutPersons(note)),
    })),
    remarks: remarksOf(reading).map(inBothLanguages),
    replaces: effect?.replaces ? named(effect.replaces) : null,
    standing: effect?.standing ?? null,
    endsCounting: (effect?.endsCounting ?? []).map(named),
    unchanged,
  }
}

const named = ({ id, fileName, takenOn, devices }: SnapshotRow) => ({ id, fileName, takenOn, devices })

/** What should be known although it keeps nothing from being used, without anybody's name. */
export function remarksOf({ snapshot, remarks }: ReadUpload['reading']): ReadUpload['reading']['remarks'] {
  const concealed = snapshot !== null && areConcealed(snapshot.devices)
  return [...remarks.map(withoutPersons), ...(concealed ? [{ code: 'names-concealed', params: {} }] : [])]
}

const MOST_RECOGNISED = 12

/** Which Office is on how many of the devices, by number. */
function recognised({ devices, takenOn }: InventorySnapshot): InventoryPreview['recognised'] {
  const { groups, withoutOffice, notLookedAt } = supportSummary(devices, LIFECYCLE, takenOn)
  const named = groups.map((group) => ({ what: groupLabel(group), devices: group.devices }))
  return [
    ...named.sort((one, other) => other.devices - one.devices).slice(0, MOST_RECOGNISED),
    ...(withoutOffice > 0 ? [{ what: NO_OFFICE, devices: withoutOffice }] : []),
    ...(notLookedAt > 0 ? [{ what: NOT_SAID, devices: notLookedAt }] : []),
  ]
}

const NO_OFFICE = { de: 'kein Office', en: 'no Office' }
const NOT_SAID = { de: 'das Inventar sagt nichts über Office', en: 'the inventory says nothing about Office' }
