import type { Device } from '../device.ts'
import { foldTold, isLater, keyOfName, type Told } from '../reading/fold-devices.ts'
import type { InventorySnapshot } from '../snapshot.ts'

/** What is needed of an inventory to put its devices beside those of others. */
type Dated = Pick<InventorySnapshot, 'devices' | 'takenOn'>

/**
 * The devices of several inventories as one list: the list of devices, of software and of add-ins each know a part. Joined
 * by name, since every tool has identifiers of its own. What was told last wins: by the device's last contact, or by the
 * day of its inventory where that names none. What a snapshot does not know it does not take away. A name that one
 * inventory has several times stays apart in all, as nobody can say which is which.
 */
export function combineSnapshots(snapshots: readonly Dated[]): readonly Device[] {
  return [...combining(snapshots)]
}

/** The same, device by device: whoever has other work to do meanwhile can pause between two. */
export function* combining(snapshots: readonly Dated[]): Generator<Device, void> {
  const doubtful = new Set(snapshots.flatMap(({ devices }) => namesThatRepeat(devices)))
  const byKey = new Map<string, Told[]>()
  for (const { devices, takenOn } of snapshots) {
    for (const { key: ownKey, ...device } of devices) {
      const name = keyOfName(device.name)
      const key = doubtful.has(name) ? ownKey : name
      const told = byKey.get(key)
      const one = { ...device, day: device.lastSeen ?? takenOn }
      if (told === undefined) byKey.set(key, [one])
      else told.push(one)
    }
  }
  for (const key of [...byKey.keys()].sort()) yield together(key, byKey.get(key) ?? [])
}

function together(key: string, told: readonly Told[]): Device {
  const [only, ...others] = told
  if (only === undefined || others.length > 0) return foldTold(key, told.toSorted(latestFirst))
  const { day: _, ...device } = only
  return { key, ...device }
}

/** Of one day the order of the text decides, never the order of the inventories. */
function latestFirst(one: Told, other: Told): number {
  if (one.day !== other.day) return isLater(one.day, other.day) ? -1 : 1
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
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
