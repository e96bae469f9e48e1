import type { Device } from '../device.ts'
import { isPrincipalName, isPseudonym } from '../words/people.ts'
import { hasApps, suitesOf } from './suite-of.ts'

/** What a usage report says about one person. */
export interface PersonInUsage {
  /** User principal name in any letter case. */
  readonly user: string
  /** Active by the numerator of the caller, who prints its definition beside the figures. */
  readonly active: boolean
}

/** Best that a person's devices show: the Apps, only another Office, no Office, unclear, or no device at all. */
export const INSTALLED_STATES = ['apps', 'otherOffice', 'noOffice', 'unclear', 'noDevice'] as const
export type InstalledState = (typeof INSTALLED_STATES)[number]

export interface InstalledBesideActive {
  /** People of the usage report; every count below is a part of them. */
  readonly people: number
  readonly active: number
  /** People by what is installed and whether they are active. Sums to `people`. */
  readonly byState: Readonly<Record<InstalledState, { readonly active: number; readonly notActive: number }>>
  /** People with the Apps on a device. */
  readonly installed: number
  /** The Apps are there and not used: a case for training or sign-in, not for the installer. */
  readonly installedNotActive: number
  /** Active, but on no device of the inventory: it is incomplete, or they work elsewhere. */
  readonly activeWithoutInventory: number
  /** On no device, or only on such that nobody looked into: whether the Apps are installed is unknown. */
  readonly notTold: number
  /** The inventory tells of at least nine in ten of these people, so that a share of installed says something. */
  readonly covered: boolean
  /** Devices whose people cannot be compared, and people of devices that the report does not know. */
  readonly unmatched: {
    readonly devicesWithoutPerson: number
    /** Accounts such as `domain\name` for which nobody gave a user principal name. */
    readonly accounts: number
    /** User principal names that are not in the usage report: no licence, another tenant, gone. */
    readonly notInReport: number
  }
}

/** Why nothing is compared: names in the report or in the inventory are pseudonyms. Source: usage.md §3. */
export type JoinRefusal = { readonly code: 'names-concealed'; readonly params: Readonly<Record<string, never>> }

/**
 * Joins the devices of an inventory with the people of a usage report by lower-cased user principal name (usage.md §8).
 * Installed is not used: the two stand beside each other and neither is made from the other. `accounts` gives the user
 * principal name of an account, lower case on both sides, where a directory is known. Refused where names are concealed.
 */
export function installedBesideActive(
  devices: readonly Device[],
  people: Iterable<PersonInUsage>,
  accounts: ReadonlyMap<string, string> = new Map(),
): InstalledBesideActive | JoinRefusal {
  const report = reportOf(people)
  if ([...report.keys()].some(isPseudonym)) return { code: 'names-concealed', params: {} }
  const { states, devicesWithoutPerson, accountsWithoutName } = statesOfPeople(devices, accounts)
  const byState: Record<InstalledState, { active: number; notActive: number }> = {
    apps: { active: 0, notActive: 0 },
    otherOffice: { active: 0, notActive: 0 },
    noOffice: { active: 0, notActive: 0 },
    unclear: { active: 0, notActive: 0 },
    noDevice: { active: 0, notActive: 0 },
  }
  let active = 0
  for (const [user, isActive] of report) {
    byState[states.get(user) ?? 'noDevice'][isActive ? 'active' : 'notActive']++
    if (isActive) active++
  }
  const inState = (state: InstalledState): number => byState[state].active + byState[state].notActive
  const notTold = inState('noDevice') + inState('unclear')
  return {
    people: report.size,
    active,
    byState,
    installed: inState('apps'),
    installedNotActive: byState.apps.notActive,
    activeWithoutInventory: byState.noDevice.active,
    notTold,
    covered: tellsOfEnough(report.size - notTold, report.size),
    unmatched: {
      devicesWithoutPerson,
      accounts: accountsWithoutName,
      notInReport: [...states.keys()].filter((user) => !report.has(user)).length,
    },
  }
}

/** A source that tells of fewer than nine in ten people says nothing about the others. */
const tellsOfEnough = (told: number, all: number): boolean => told * 100 >= all * COVERED_PERCENT
const COVERED_PERCENT = 90

/** What is installed for each person of an inventory, by user principal name: the funnel of a segment counts on it. */
export function statesOfPeople(
  devices: readonly Device[],
  accounts: ReadonlyMap<string, string> = new Map(),
): {
  readonly states: ReadonlyMap<string, InstalledState>
  readonly devicesWithoutPerson: number
  readonly accountsWithoutName: number
} {
  const states = new Map<string, InstalledState>()
  const unnamed = new Set<string>()
  let devicesWithoutPerson = 0
  for (const device of devices) {
    const state = stateOfDevice(device)
    if (device.users.length === 0) devicesWithoutPerson++
    for (const written of device.users) {
      const user = isPrincipalName(written) ? written : accounts.get(written)?.toLowerCase()
      if (user === undefined) unnamed.add(written)
      else states.set(user, better(states.get(user) ?? 'noDevice', state))
    }
  }
  return { states, devicesWithoutPerson, accountsWithoutName: unnamed.size }
}

/**
 * Whether the Apps are installed for somebody, as the funnel of a segment asks. Who is on no device of the inventory is
 * unknown, unless the caller knows that it names every device.
 */
export function isInstalled(state: InstalledState, inventoryIsComplete: boolean): boolean | null {
  if (state === 'unclear') return null
  if (state === 'noDevice') return inventoryIsComplete ? false : null
  return state === 'apps'
}

/** What the device itself shows. */
export function stateOfDevice(device: Device): Exclude<InstalledState, 'noDevice'> {
  const apps = hasApps(device)
  if (apps === null) return 'unclear'
  if (apps) return 'apps'
  return suitesOf(device).length > 0 ? 'otherOffice' : 'noOffice'
}

/** The order of {@link INSTALLED_STATES}, but a device nobody looked into counts more than one without Office. */
const BEST: readonly InstalledState[] = ['apps', 'otherOffice', 'unclear', 'noOffice', 'noDevice']
const better = (one: InstalledState, other: InstalledState): InstalledState =>
  BEST.indexOf(one) <= BEST.indexOf(other) ? one : other

/** Rows of one person merge: active in any of them is active. */
function reportOf(people: Iterable<PersonInUsage>): ReadonlyMap<string, boolean> {
  const report = new Map<string, boolean>()
  for (const { user, active } of people) {
    const key = user.trim().toLowerCase()
    report.set(key, active || (report.get(key) ?? false))
  }
  return report
}
