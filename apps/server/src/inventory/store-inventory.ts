import type { InventoryChoices, InventoryImported } from '@lotse/contract'
import type { Device, InventoryReading, InventorySnapshot } from '@lotse/inventory'
import type { Change } from '../platform/change.ts'
import { newId } from '../platform/id.ts'
import type { Services } from '../platform/services.ts'
import { withoutPersons } from '../usage/without-persons.ts'
import { personKey } from '../usage-people/look-up.ts'
import { rebuildEstate } from './estate.ts'
import { headingsKey, seriesOf } from './headings-key.ts'
import { withoutNames } from './keyed-people.ts'
import { isSameInventory, remarksOf } from './preview-job.ts'
import { insertDevices, insertSnapshot, lockInventory, rivalOf, updateSnapshot } from './store.ts'
import { turn } from './turn.ts'
import { rememberChoices } from './upload-store.ts'

/** An inventory as it was read, and what a person has said about its file. */
export interface ReadInventory {
  readonly tenantId: string
  readonly file: { readonly name: string; readonly sha256: string }
  readonly reading: InventoryReading
  readonly choices: InventoryChoices
  readonly snapshot: InventorySnapshot
}

/**
 * Stores an inventory with its devices, in the place of the one of the same kind and day, and makes the figures anew. People
 * are kept by their key. Gives what became of it; the same file again changes nothing.
 */
export async function storeInventory(
  services: Pick<Services, 'secret'>,
  change: Change,
  { tenantId, file, reading, choices, snapshot }: ReadInventory,
  signal?: AbortSignal,
): Promise<InventoryImported> {
  const { tx, customerId, now, actor } = change
  await lockInventory(tx, tenantId)
  const series = seriesOf(snapshot.source, reading.headings)
  const rival = await rivalOf(tx, { customerId, tenantId }, { series, takenOn: snapshot.takenOn })
  const about = { takenOn: snapshot.takenOn, devices: snapshot.devices.length }
  const unchanged = isSameInventory(rival, file.sha256, reading.mapping)
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
      fileName: file.name,
      sha256: file.sha256,
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
    await insertDevices(tx, customerId, id, await withoutAllNames(snapshot.devices, keyOf), signal)
    await rebuildEstate(change, tenantId, signal)
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
  const outcome = unchanged ? 'unchanged' : rival === null ? 'imported' : 'replaced'
  await change.record({
    event: 'inventory.imported',
    subject: tenantId,
    after: {
      file: file.name,
      sha256: file.sha256,
      outcome,
      replaces: unchanged ? null : (rival?.id ?? null),
      source: snapshot.source,
      ...about,
      rejected: snapshot.rows.rejected,
    },
  })
  return { snapshotId: id, outcome, ...about }
}

/** As many devices as are worked on before others get their turn. */
const AT_ONCE = 2_000

async function withoutAllNames(
  devices: readonly Device[],
  keyOf: Parameters<typeof withoutNames>[1],
): Promise<readonly Device[]> {
  const keyed: Device[] = []
  for (const device of devices) {
    keyed.push(withoutNames(device, keyOf))
    if (keyed.length % AT_ONCE === 0) await turn()
  }
  return keyed
}
