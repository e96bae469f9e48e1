import { type Device, GENERATIONS, type OfficeInstall } from '../device.ts'

/** The Office suites on a device, Microsoft 365 Apps first, then the newest; empty where there is none or nobody looked. */
export function suitesOf(device: Device): readonly OfficeInstall[] {
  const suites = (device.office ?? []).filter(({ kind }) => kind === 'suite')
  return suites.length < 2 ? suites : suites.sort((one, other) => rank(other) - rank(one))
}

/** Whether the Microsoft 365 Apps are on a device; null where the inventory does not look at Office, or a suite is unclear. */
export function hasApps(device: Device): boolean | null {
  if (device.office === null) return null
  const suites = suitesOf(device)
  if (suites.some(({ generation, consumer }) => generation === 'm365' && !consumer)) return true
  return suites.some(({ generation }) => generation === null) ? null : false
}

const rank = ({ generation }: OfficeInstall): number => (generation === null ? -1 : GENERATIONS.indexOf(generation))
