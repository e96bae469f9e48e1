import type { Device } from '../device.ts'
import { foldDevice, keyOfName } from '../reading/fold-devices.ts'
import { contentOf, type DeviceRow } from '../reading/row.ts'
import type { InventorySnapshot } from '../snapshot.ts'

/**
 * The devices of several inventories as one list: the list of devices, of software and of add-ins each know a part. Joined
 * by name, since every tool has identifiers of its own. What the latest contact says wins; what a snapshot does not know it
 * does not take away. A name that one inventory has several times stays apart in all, as nobody can say which is which.
 */
export function combineSnapshots(snapshots: readonly InventorySnapshot[]): readonly Device[] {
  const doubtful = new Set(snapshots.flatMap(({ devices }) => namesThatRepeat(devices)))
  const rows = new Map<string, Map<string, DeviceRow>>()
  for (const { devices } of snapshots) {
    for (const device of devices) {
      const name = keyOfName(device.name)
      const key = doubtful.has(name) ? device.key : name
      const known = rows.get(key) ?? new Map<string, DeviceRow>()
      for (const row of rowsOf(device)) known.set(contentOf(row), row)
      rows.set(key, known)
    }
  }
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, known]) => foldDevice(key, known))
}

function namesThatRepeat(devices: readonly Device[]): readonly string[] {
  const seen = new Set<string>()
  return devices.flatMap(({ name }) => {
    const key = keyOfName(name)
    if (seen.has(key)) return [key]
    seen.add(key)
    return []
  })
}

/** A device as rows again: one for each of its people, since a row names one; only the first was there on the last day. */
function rowsOf(device: Device): readonly DeviceRow[] {
  const { key: _, users, ...rest } = device
  if (users.length === 0) return [{ ...rest, user: null }]
  return users.map((user, index) => ({ ...rest, user, lastSeen: index === 0 ? rest.lastSeen : null }))
}
