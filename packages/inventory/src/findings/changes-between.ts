import type { Device } from '../device.ts'
import { keyOfName } from '../reading/fold-devices.ts'
import { hasApps } from './suite-of.ts'

/** What happened to the devices between two inventories: the progress of a rollout, device by device. */
export interface InventoryChanges {
  /** Names in the later inventory only, and in the earlier one only. */
  readonly added: number
  readonly gone: number
  readonly stayed: number
  /** Of those that stayed: got the Microsoft 365 Apps, lost them. */
  readonly gainedApps: number
  readonly lostApps: number
  /** Of those that stayed: one of the two inventories does not say whether the Apps are there. */
  readonly unknown: number
}

/** Compares two lists of devices by name; a name that is there several times counts once, and has the Apps if any has. */
export function changesBetween(before: readonly Device[], after: readonly Device[]): InventoryChanges {
  const earlier = appsByName(before)
  const later = appsByName(after)
  const stayed = [...later].filter(([name]) => earlier.has(name))
  const pairs = stayed.map(([name, now]) => ({ past: earlier.get(name) ?? null, now }))
  return {
    added: later.size - stayed.length,
    gone: earlier.size - stayed.length,
    stayed: stayed.length,
    gainedApps: pairs.filter(({ past, now }) => past === false && now === true).length,
    lostApps: pairs.filter(({ past, now }) => past === true && now === false).length,
    unknown: pairs.filter(({ past, now }) => past === null || now === null).length,
  }
}

function appsByName(devices: readonly Device[]): ReadonlyMap<string, boolean | null> {
  const apps = new Map<string, boolean | null>()
  for (const device of devices) {
    const name = keyOfName(device.name)
    const told = [apps.get(name), hasApps(device)]
    apps.set(name, told.includes(true) ? true : told.includes(null) ? null : false)
  }
  return apps
}
