import type { IsoDate } from '@lotse/calendar'
import {
  type AnswerProposal,
  combineSnapshots,
  DEFAULT_INVENTORY_SETTINGS,
  type Device,
  type DoubleDevices,
  doubleDevices,
  type InstalledState,
  type InventorySnapshot,
  LIFECYCLE,
  proposeAnswers,
  type SharedSign,
  type Silence,
  type SupportSummary,
  sharedDevices,
  silenceOf,
  stateOfDevice,
  supportSummary,
} from '@lotse/inventory'

/** Everything the files say together. */
export interface InventoryFindings {
  readonly asOf: IsoDate
  readonly devices: readonly Device[]
  readonly byState: Readonly<Record<Exclude<InstalledState, 'noDevice'>, number>>
  readonly support: SupportSummary
  readonly silence: Silence
  readonly doubles: readonly DoubleDevices[]
  readonly shared: Readonly<Record<SharedSign, number>>
  readonly proposals: readonly AnswerProposal[]
}

/** What the inventories show on a day; silent is measured on the day of the newest of them. */
export function findingsOf(snapshots: readonly InventorySnapshot[], asOf: IsoDate): InventoryFindings {
  const devices = combineSnapshots(snapshots)
  const byState = { apps: 0, otherOffice: 0, noOffice: 0, unclear: 0 }
  for (const device of devices) byState[stateOfDevice(device)]++
  const newest = snapshots.reduce<IsoDate | null>(
    (day, { takenOn }) => (day === null || takenOn > day ? takenOn : day),
    null,
  )
  return {
    asOf,
    devices,
    byState,
    support: supportSummary(devices, LIFECYCLE, asOf),
    silence: silenceOf(devices, newest ?? asOf, DEFAULT_INVENTORY_SETTINGS.silentDays),
    doubles: doubleDevices(devices),
    shared: sharedDevices(devices),
    proposals: proposeAnswers(snapshots, asOf),
  }
}
