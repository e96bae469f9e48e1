import type { IsoDate } from '@lotse/calendar'
import type { Device } from '../device.ts'
import { supportJudge } from '../lifecycle/support-of.ts'
import type { LifecycleTable } from '../lifecycle/types.ts'
import { type DeviceSupport, supportOfDevice } from './device-support.ts'
import { stateOfDevice } from './installed-beside-active.ts'

/** By what devices can be parted, each only where the inventory says it. */
export const DEVICE_SEGMENTATIONS = ['unit', 'site', 'model', 'system'] as const
export type DeviceSegmentation = (typeof DEVICE_SEGMENTATIONS)[number]

/** Devices that share one value. They are devices and no people: installed is all they tell, never active. */
export interface DeviceSegment {
  /** As the inventory writes it; a family for systems; null: the inventory does not say. */
  readonly value: string | null
  readonly devices: number
  readonly apps: number
  readonly otherOffice: number
  readonly noOffice: number
  readonly unclear: number
  readonly support: Readonly<Record<DeviceSupport, number>>
}

/**
 * Devices by unit, site, model or system: what is left where names are concealed and people cannot be parted (usage.md
 * §14). Most devices without the Apps first, since that is where a rollout has most to do. Empty where no device says it.
 */
export function deviceSegments(
  devices: readonly Device[],
  by: DeviceSegmentation,
  table: LifecycleTable,
  asOf: IsoDate,
): readonly DeviceSegment[] {
  const judge = supportJudge(table, asOf)
  const groups = new Map<string, { value: string | null; members: Device[] }>()
  for (const device of devices) {
    const value = valueIn(device, by)
    // Two spellings of one unit are one unit; the one that comes first in the order of the text is shown.
    const key = value === null ? '' : `=${value.toLowerCase()}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { value, members: [device] })
    else {
      group.members.push(device)
      if (value !== null && group.value !== null && value < group.value) group.value = value
    }
  }
  if (![...groups.values()].some(({ value }) => value !== null)) return []
  return [...groups.values()].map(({ value, members }) => segmentOf(value, members, judge)).sort(byWhatIsMissing)
}

function valueIn({ unit, site, model, system }: Device, by: DeviceSegmentation): string | null {
  if (by === 'system') return system?.family ?? null
  return { unit, site, model }[by]
}

type SupportJudge = ReturnType<typeof supportJudge>

function segmentOf(value: string | null, devices: readonly Device[], judge: SupportJudge): DeviceSegment {
  const states = { apps: 0, otherOffice: 0, noOffice: 0, unclear: 0 }
  const support = { ended: 0, unknown: 0, supported: 0, none: 0, notLookedAt: 0 }
  for (const device of devices) {
    states[stateOfDevice(device)]++
    support[supportOfDevice(device, judge).status]++
  }
  return { value, devices: devices.length, ...states, support }
}

const missing = ({ otherOffice, noOffice }: DeviceSegment): number => otherOffice + noOffice

function byWhatIsMissing(one: DeviceSegment, other: DeviceSegment): number {
  if (missing(one) !== missing(other)) return missing(other) - missing(one)
  if (one.devices !== other.devices) return other.devices - one.devices
  return (one.value ?? '\uFFFF') < (other.value ?? '\uFFFF') ? -1 : 1
}
