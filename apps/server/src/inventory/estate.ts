import type { IsoDate } from '@lotse/calendar'
import {
  combining,
  DEFAULT_INVENTORY_SETTINGS,
  type Device,
  doubleDevices,
  LIFECYCLE,
  sharedSignOf,
  silenceOf,
  stateOfDevice,
  statesOfPeople,
  suitesOf,
  supportJudge,
  supportOfDevice,
  versionOf,
} from '@lotse/inventory'
import type { Change } from '../platform/change.ts'
import { counted } from './counted.ts'
import { type EstateRow, replaceEstate } from './estate-store.ts'
import { keyIn } from './keyed-people.ts'
import { snapshotsOf, withDevices } from './store.ts'
import { turn } from './turn.ts'

/**
 * Puts together what the inventories that count say about the devices of a tenant, and keeps it as the list people work
 * with. To be called whenever an inventory comes or goes. `signal` ends it between two statements.
 */
export async function rebuildEstate(
  { tx, customerId, now, today }: Change,
  tenantId: string,
  signal?: AbortSignal,
): Promise<void> {
  const rows = counted(await snapshotsOf(tx, { customerId, tenantId }))
  const devices = await putTogether(await withDevices(tx, rows))
  signal?.throwIfAborted()
  const days = rows.map(({ takenOn }) => takenOn).sort()
  const { states } = statesOfPeople(devices)
  await turn()
  await replaceEstate(
    tx,
    { customerId, tenantId },
    {
      devices: await estateRows(devices, days.at(-1) ?? today, today),
      people: [...states].flatMap(([user, state]) => {
        const person = keyIn(user)
        return person === null ? [] : [{ person, state }]
      }),
      standing: {
        builtAt: now,
        judgedOn: today,
        datesCheckedAt: LIFECYCLE.checkedAt,
        devices: devices.length,
        takenFrom: days[0] ?? null,
        takenTo: days.at(-1) ?? null,
      },
    },
    signal,
  )
}

/** As many devices as are worked on before others get their turn. */
const AT_ONCE = 1_000

async function putTogether(snapshots: Parameters<typeof combining>[0]): Promise<readonly Device[]> {
  const devices: Device[] = []
  for (const device of combining(snapshots)) {
    devices.push(device)
    if (devices.length % AT_ONCE === 0) await turn()
  }
  return devices
}

/** The devices as rows to filter and order by, as of `today`; silent is measured on the day of the latest inventory. */
async function estateRows(devices: readonly Device[], takenOn: IsoDate, today: IsoDate): Promise<EstateRow[]> {
  const silent = new Set(silenceOf(devices, takenOn, DEFAULT_INVENTORY_SETTINGS.silentDays).silent)
  const doubles = new Set(doubleDevices(devices).flatMap(({ keys }) => keys))
  const judge = supportJudge(LIFECYCLE, today)
  const rows: EstateRow[] = []
  for (const device of devices) {
    if (rows.length % AT_ONCE === 0) await turn()
    const [suite] = suitesOf(device)
    const support = supportOfDevice(device, judge)
    rows.push({
      key: device.key,
      name: device.name,
      sortName: device.name.toLowerCase(),
      state: stateOfDevice(device),
      support: support.status,
      supportEndsOn: support.endsOn,
      generation: suite?.generation ?? null,
      channel: suite?.channel ?? null,
      version: suite?.generation === 'm365' ? versionOf(suite, LIFECYCLE) : null,
      system: device.system?.family ?? null,
      unit: device.unit,
      site: device.site,
      model: device.model,
      serial: device.serial,
      lastSeen: device.lastSeen,
      people: device.users.length,
      isSilent: silent.has(device.key),
      isDouble: doubles.has(device.key),
      shared: sharedSignOf(device),
      hasAddIns: device.addIns === null ? device.hasAddIns : device.addIns.length > 0,
      usesMacros: device.usesMacros,
      said: device,
    })
  }
  return rows
}
