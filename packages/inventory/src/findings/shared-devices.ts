import type { Device } from '../device.ts'

/** Why a device is taken for one that several people use, strongest sign first. */
export const SHARED_SIGNS = ['sessionHost', 'multiSession', 'virtual', 'sharedLicensing', 'severalUsers'] as const
export type SharedSign = (typeof SHARED_SIGNS)[number]

/**
 * The strongest sign that a device is shared or a virtual desktop; null where the inventory shows none. Session host: a
 * server system with Office; multi-session: the Windows edition of cloud desktops; virtual: a virtual machine with a client
 * system; shared licensing: Office is set up for it; several users: people seen on it differ.
 */
export function sharedSignOf(device: Device): SharedSign | null {
  const { system, office } = device
  const hasOffice = office === null || office.length > 0
  if (system?.family.startsWith('ws') === true && hasOffice) return 'sessionHost'
  if (system?.multiSession === true) return 'multiSession'
  if (device.virtual === true && system?.family.startsWith('win') === true) return 'virtual'
  if (device.sharedLicensing === true) return 'sharedLicensing'
  return device.users.length > 1 ? 'severalUsers' : null
}

/** How many devices show each sign. */
export function sharedDevices(devices: readonly Device[]): Readonly<Record<SharedSign, number>> {
  const counts = { sessionHost: 0, multiSession: 0, virtual: 0, sharedLicensing: 0, severalUsers: 0 }
  for (const device of devices) {
    const sign = sharedSignOf(device)
    if (sign !== null) counts[sign]++
  }
  return counts
}
