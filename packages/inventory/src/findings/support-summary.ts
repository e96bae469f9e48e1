import type { IsoDate } from '@lotse/calendar'
import type { Device, OfficeInstall, SystemFamily } from '../device.ts'
import { type Support, supportJudge } from '../lifecycle/support-of.ts'
import type { LifecycleTable } from '../lifecycle/types.ts'
import { worstSupport } from './device-support.ts'
import { suitesOf } from './suite-of.ts'

/** How many devices run an Office that is supported. */
export interface SupportSummary {
  readonly asOf: IsoDate
  /** The day up to which the dates used are complete. */
  readonly checkedAt: IsoDate
  readonly devices: number
  /** Devices with an Office suite: the whole of which the next three are parts. */
  readonly withOffice: number
  /** Every suite on the device is supported. */
  readonly supported: number
  /** A suite on the device is not supported any more. */
  readonly ended: number
  /** Neither is certain. */
  readonly unknown: number
  /** Devices without an Office suite, and devices whose Office nobody looked at. */
  readonly withoutOffice: number
  readonly notLookedAt: number
  /** What is on how many devices, unsupported first, then by number. */
  readonly groups: readonly SupportGroup[]
  /** Operating systems on which the Apps are not supported any more. */
  readonly endedSystems: readonly {
    readonly family: SystemFamily
    readonly devices: number
    readonly endedOn: IsoDate
  }[]
}

/** Devices that run the same: a generation, and for the Microsoft 365 Apps channel and version. */
export interface SupportGroup extends Support {
  readonly generation: OfficeInstall['generation']
  readonly channel: OfficeInstall['channel']
  readonly technology: OfficeInstall['technology']
  readonly devices: number
  /** Different people on them, as the inventory writes their names. */
  readonly people: number
}

/**
 * The share on a supported build and channel, and who is still on what. A device with two suites counts once in the
 * totals, by the worse of them, and in the group of each.
 */
export function supportSummary(devices: readonly Device[], table: LifecycleTable, asOf: IsoDate): SupportSummary {
  const judge = supportJudge(table, asOf)
  const groups = new Map<string, { group: SupportGroup; devices: number; people: Set<string> }>()
  const totals = { supported: 0, ended: 0, unknown: 0 }
  let withoutOffice = 0
  let notLookedAt = 0
  for (const device of devices) {
    const suites = suitesOf(device)
    if (device.office === null) notLookedAt++
    else if (suites.length === 0) withoutOffice++
    const judged = suites.map((install) => ({ install, support: judge(install) }))
    if (judged.length > 0) totals[worstSupport(judged.map(({ support }) => support.status))]++
    const counted = new Set<string>()
    for (const { install, support } of judged) {
      const key = keyOf(install, support)
      if (counted.has(key)) continue
      counted.add(key)
      const known = groups.get(key) ?? { group: groupOf(install, support), devices: 0, people: new Set() }
      known.devices++
      for (const user of device.users) known.people.add(user)
      groups.set(key, known)
    }
  }
  return {
    asOf,
    checkedAt: table.checkedAt,
    devices: devices.length,
    withOffice: totals.supported + totals.ended + totals.unknown,
    ...totals,
    withoutOffice,
    notLookedAt,
    groups: [...groups.values()]
      .map(({ group, devices: count, people }) => ({ ...group, devices: count, people: people.size }))
      .sort(byUrgency),
    endedSystems: endedSystems(devices, table, asOf),
  }
}

const keyOf = ({ generation, channel, technology }: OfficeInstall, { version }: Support): string =>
  [generation, technology, ...(generation === 'm365' ? [channel, version] : [])].join('|')

const groupOf = ({ generation, channel, technology }: OfficeInstall, support: Support): SupportGroup => ({
  ...support,
  generation,
  channel: generation === 'm365' ? channel : null,
  technology,
  devices: 0,
  people: 0,
})

const ORDER: readonly Support['status'][] = ['ended', 'unknown', 'supported']

function byUrgency(one: SupportGroup, other: SupportGroup): number {
  const status = ORDER.indexOf(one.status) - ORDER.indexOf(other.status)
  if (status !== 0) return status
  if (one.devices !== other.devices) return other.devices - one.devices
  // What ended first has waited longest.
  const byEnd = (one.endsOn ?? 'later').localeCompare(other.endsOn ?? 'later')
  if (byEnd !== 0) return byEnd
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
}

function endedSystems(
  devices: readonly Device[],
  table: LifecycleTable,
  asOf: IsoDate,
): SupportSummary['endedSystems'] {
  return table.systems
    .filter(({ endsOn }) => asOf > endsOn)
    .map(({ family, endsOn }) => ({
      family,
      devices: devices.filter(({ system }) => system?.family === family).length,
      endedOn: endsOn,
    }))
    .filter(({ devices: count }) => count > 0)
}
