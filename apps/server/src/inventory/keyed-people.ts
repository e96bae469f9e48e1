import { type Device, isPrincipalName, isPseudonym } from '@lotse/inventory'

/**
 * People in stored devices are keys and no names (docs/decisions/0020-people-of-devices.md). A user principal name becomes
 * its key with a mark behind it, so that the inventory package still tells it from an account of a domain, whose key stands
 * alone and can be compared with nobody.
 */
const MARK = '@key'

/** The device with the key of each person in the place of the name. */
export function withoutNames(device: Device, keyOf: (name: string) => string): Device {
  if (device.users.length === 0) return device
  const keys = device.users.map((name) => (isPrincipalName(name) ? `${keyOf(name)}${MARK}` : keyOf(name)))
  return { ...device, users: [...new Set(keys)] }
}

/** The key in what a stored device calls a person; null for an account that nobody can be told by. */
export function keyIn(user: string): string | null {
  return user.endsWith(MARK) ? user.slice(0, -MARK.length) : null
}

/** A person's key as a stored device would call them. */
export const asUser = (key: string): string => `${key}${MARK}`

/** Whether the people of an inventory are pseudonyms: there are some, and nobody has a name. Source: usage.md §3. */
export function areConcealed(devices: readonly Device[]): boolean {
  const users = devices.flatMap(({ users: seen }) => seen)
  return users.length > 0 && users.every(isPseudonym)
}
