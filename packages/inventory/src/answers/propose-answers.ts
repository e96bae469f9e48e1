import { compareDates, type IsoDate } from '@lotse/calendar'
import type { Device } from '../device.ts'
import { combineSnapshots } from '../findings/combine.ts'
import { LIFECYCLE } from '../lifecycle/lifecycle.ts'
import type { LifecycleTable } from '../lifecycle/types.ts'
import { keyOfName } from '../reading/fold-devices.ts'
import { DEFAULT_INVENTORY_SETTINGS, type InventorySettings } from '../settings.ts'
import type { InventorySnapshot } from '../snapshot.ts'
import { MANAGEMENT_ANSWERS } from './management-answers.ts'
import { OFFICE_ANSWERS } from './office-answers.ts'
import { SYSTEM_ANSWERS } from './system-answers.ts'
import type { AnswerProposal, AnswerRule, AnswerView } from './types.ts'

/** What the caller knows beside the inventories. */
export interface ProposalOptions {
  /** How many devices there should be by another count. */
  readonly expectedDevices?: number | null
  readonly lifecycle?: LifecycleTable
  readonly settings?: InventorySettings
}

/** Inventories that are put together already. */
export interface CombinedInventories {
  readonly devices: readonly Device[]
  readonly inventories: readonly Pick<InventorySnapshot, 'source' | 'takenOn'>[]
  /** Names of the devices whose software some inventory lists in full: only for them what it does not name is not there. */
  readonly listedInFull: Iterable<string>
}

const RULES: readonly AnswerRule[] = [...SYSTEM_ANSWERS, ...OFFICE_ANSWERS, ...MANAGEMENT_ANSWERS]

/**
 * What the inventories of a customer suggest for the questionnaire, in its order of groups. Nothing without devices. A
 * question that no inventory can answer, or that these leave open, is not in the list: unknown stays unknown.
 */
export function proposeAnswers(
  snapshots: readonly InventorySnapshot[],
  asOf: IsoDate,
  options: ProposalOptions = {},
): readonly AnswerProposal[] {
  const inFull = snapshots.filter(({ allSoftware }) => allSoftware)
  const combined = {
    devices: combineSnapshots(snapshots),
    inventories: snapshots,
    listedInFull: inFull.flatMap(({ devices }) => devices.map(({ name }) => name)),
  }
  return proposeFromCombined(combined, asOf, options)
}

/** The same from inventories that are put together already, as {@link combineSnapshots} does it. */
export function proposeFromCombined(
  { devices, inventories, listedInFull }: CombinedInventories,
  asOf: IsoDate,
  options: ProposalOptions = {},
): readonly AnswerProposal[] {
  const [first, ...others] = inventories
  if (first === undefined || devices.length === 0) return []
  const inFull = new Set([...listedInFull].map(keyOfName))
  const view: AnswerView = {
    devices,
    sources: [...new Set(inventories.map(({ source }) => source))],
    isListedInFull: ({ name }) => inFull.has(keyOfName(name)),
    takenOn: others.map(({ takenOn }) => takenOn).reduce(earlier, first.takenOn),
    asOf,
    expectedDevices: options.expectedDevices ?? null,
    lifecycle: options.lifecycle ?? LIFECYCLE,
    settings: options.settings ?? DEFAULT_INVENTORY_SETTINGS,
  }
  return RULES.flatMap(({ questionId, propose }) => {
    const proposal = propose(view)
    return proposal === null ? [] : [{ questionId, devices: devices.length, ...proposal }]
  })
}

const earlier = (one: IsoDate, other: IsoDate): IsoDate => (compareDates(one, other) <= 0 ? one : other)
