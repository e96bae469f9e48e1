import { daysBetween, type IsoDate } from '@lotse/calendar'
import type { Device } from '../device.ts'
import { keyOfName } from '../reading/fold-devices.ts'

/** Devices by how lately they told anything, measured on the day of the inventory. */
export interface Silence {
  readonly heard: number
  /** Keys of devices silent for longer than the limit: gone, or never in the office. */
  readonly silent: readonly string[]
  /** Devices for which the inventory names no day. */
  readonly unknown: number
}

/** Devices silent for more than `limit` days before `takenOn`. On the last day of the limit a device is still heard. */
export function silenceOf(devices: readonly Device[], takenOn: IsoDate, limit: number): Silence {
  const silent = devices.filter(({ lastSeen }) => lastSeen !== null && daysBetween(lastSeen, takenOn) > limit)
  const unknown = devices.filter(({ lastSeen }) => lastSeen === null).length
  return { heard: devices.length - silent.length - unknown, silent: silent.map(({ key }) => key), unknown }
}

/** Entries that are probably one device. */
export interface DoubleDevices {
  readonly because: 'name' | 'serial'
  /** The name or serial number they share. */
  readonly shared: string
  /** Keys, the latest contact first: all but the first are candidates for leaving out. */
  readonly keys: readonly string[]
}

/**
 * One name under several identifiers (set up anew), and one serial number under several names (renamed). Serial numbers
 * that makers leave unset are no evidence. Virtual machines made from one image share a number, so they are left out.
 */
export function doubleDevices(devices: readonly Device[]): readonly DoubleDevices[] {
  const byName = groups(devices, ({ name }) => keyOfName(name))
  const bySerial = groups(
    devices.filter(({ virtual }) => virtual !== true),
    ({ serial }) => (serial === null || NO_SERIAL.test(serial) ? null : serial),
  )
  const renamed = bySerial.filter(({ members }) => new Set(members.map(({ name }) => keyOfName(name))).size > 1)
  return [
    ...byName.map(({ shared, members }) => double('name', shared, members)),
    ...renamed.map(({ shared, members }) => double('serial', shared, members)),
  ]
}

const NO_SERIAL =
  /^(0+|1234\d*|none|default string|n\/a|not specified|system serial number|to be filled.*|unknown|invalid)$/

interface Group {
  readonly shared: string
  readonly members: readonly Device[]
}

function groups(devices: readonly Device[], of: (device: Device) => string | null): readonly Group[] {
  const found = new Map<string, Device[]>()
  for (const device of devices) {
    const shared = of(device)
    if (shared !== null) found.set(shared, [...(found.get(shared) ?? []), device])
  }
  return [...found]
    .filter(([, members]) => members.length > 1)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([shared, members]) => ({ shared, members }))
}

function double(because: DoubleDevices['because'], shared: string, members: readonly Device[]): DoubleDevices {
  const ordered = members.toSorted((one, other) => {
    const byDay = (other.lastSeen ?? '').localeCompare(one.lastSeen ?? '')
    return byDay !== 0 ? byDay : one.key < other.key ? -1 : 1
  })
  return { because, shared, keys: ordered.map(({ key }) => key) }
}
