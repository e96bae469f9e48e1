import type { IsoDate } from '@lotse/calendar'
import type { DeviceDetails } from '@lotse/contract'
import {
  ARCHITECTURE_LABELS,
  CHANNEL_LABELS,
  type Device,
  explainSupport,
  LIFECYCLE,
  type OfficeInstall,
  SHARED_LABELS,
  supportOf,
  TECHNOLOGY_LABELS,
  titleOfSource,
} from '@lotse/inventory'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { standingOfEach } from './counted.ts'
import { findDevice, lookAlikes, type StoredEstateRow } from './estate-store.ts'
import { presentRow } from './list-devices.ts'
import { snapshotsNaming, snapshotsOf } from './store.ts'
import { inBothLanguages, thisDevice } from './texts.ts'
import { productLabel } from './words.ts'

interface Place {
  readonly customerId: string
  readonly tenantId: string
  readonly deviceKey: string
}

/** One device with its products, their support, and the inventories that name it. Problem: `not-found`. */
export async function readDevice({ services }: ActingContext, place: Place): Promise<DeviceDetails> {
  const key = { customerId: customerId(place.customerId), tenantId: place.tenantId }
  const today = services.clock.today()
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    const row = await findDevice(tx, key, place.deviceKey)
    if (row === null) throw notFound(thisDevice)
    const snapshots = (await snapshotsOf(tx, key)).filter(({ deletedAt }) => deletedAt === null)
    const standing = standingOfEach(snapshots)
    const [name = row.key] = row.key.split('#', 1)
    const naming = await snapshotsNaming(
      tx,
      key.customerId,
      snapshots.map(({ id }) => id),
      name,
    )
    const alike = await lookAlikes(tx, key, row)
    return {
      ...presentRow(row),
      ...detailsOf(row.said, today),
      shared: row.shared === null ? null : SHARED_LABELS[row.shared],
      doubles: row.isDouble ? alike.map((one) => ({ key: one.key, name: one.name, because: reason(row, one) })) : [],
      seenIn: snapshots
        .filter(({ id }) => naming.has(id))
        .map(({ id, source, takenOn }) => ({
          snapshotId: id,
          source: titleOfSource(source),
          takenOn,
          counts: standing.get(id) === 'counts',
        })),
    }
  })
}

const reason = (row: StoredEstateRow, other: Pick<StoredEstateRow, 'key'>): 'name' | 'serial' =>
  row.key.split('#', 1)[0] === other.key.split('#', 1)[0] ? 'name' : 'serial'

function detailsOf(device: Device, today: IsoDate) {
  const { id, serial, model, unit, site, processor, virtual, office, languages, addIns, hasAddIns, usesMacros } = device
  return {
    id,
    serial,
    model,
    unit,
    site,
    processor: processor === null ? null : ARCHITECTURE_LABELS[processor],
    virtual,
    products: office === null ? null : office.map((install) => presentProduct(install, today)),
    languages: languages === null ? null : [...languages],
    addIns: addIns === null ? null : addIns.map(({ name, app }) => ({ name, app })),
    hasAddIns,
    usesMacros,
  }
}

/** Only suites have a support of their own to tell; the rest follows them. */
function presentProduct(install: OfficeInstall, today: IsoDate): NonNullable<DeviceDetails['products']>[number] {
  const { kind, technology, architecture, channel, version, build, generationAssumed } = install
  const support = kind === 'suite' ? supportOf(install, LIFECYCLE, today) : null
  return {
    name: productLabel(install),
    assumed: generationAssumed,
    technology: technology === null ? null : TECHNOLOGY_LABELS[technology],
    architecture: architecture === null ? null : ARCHITECTURE_LABELS[architecture],
    channel: channel === null ? null : CHANNEL_LABELS[channel],
    version: support?.version ?? version,
    build,
    support: support && {
      status: support.status,
      reason: inBothLanguages(explainSupport(support)),
      endsOn: support.endsOn,
    },
  }
}
