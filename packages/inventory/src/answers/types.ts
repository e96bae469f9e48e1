import type { IsoDate } from '@lotse/calendar'
import type { Device } from '../device.ts'
import type { LifecycleTable } from '../lifecycle/types.ts'
import type { Note } from '../notes.ts'
import type { InventorySourceId } from '../reading/sources.ts'
import type { InventorySettings } from '../settings.ts'

/**
 * An answer to a question of the remediation questionnaire that an inventory suggests. It is a proposal with its numbers:
 * a person takes it or leaves it, nothing is answered by itself (remediation.md §2).
 */
export interface AnswerProposal {
  /** Id of the question in the remediation catalogue. */
  readonly questionId: QuestionId
  /** Ids of answers of that question; one for single choice; a number as text for number questions. */
  readonly values: readonly string[]
  /** `whole`: every device is known as far as this question goes; `part`: more answers may be hidden in unknown devices. */
  readonly basis: 'whole' | 'part'
  /** Devices that speak to the question, of `devices`. */
  readonly known: number
  readonly devices: number
  /** What the answer rests on, in numbers. */
  readonly evidence: readonly Note[]
}

export const QUESTION_IDS = [
  'os.win',
  'os.server',
  'os.arm',
  'os.inventory',
  'of.versions',
  'of.tech',
  'of.bits',
  'of.visio',
  'of.runtime',
  'of.oem',
  'ad.com',
  'ad.outlookAddins',
  'dt.tool',
  'up.channel',
  'sh.kinds',
  'la.count',
  'la.packs',
  'ma.mac',
] as const
export type QuestionId = (typeof QUESTION_IDS)[number]

/** What the rules look at. */
export interface AnswerView {
  readonly devices: readonly Device[]
  readonly sources: readonly InventorySourceId[]
  /** Whether an inventory lists all software installed on this device: only then is what it does not name not there. */
  readonly isListedInFull: (device: Device) => boolean
  /** The oldest day of the inventories. */
  readonly takenOn: IsoDate
  readonly asOf: IsoDate
  /** How many devices there should be by another count; null where nobody said. */
  readonly expectedDevices: number | null
  readonly lifecycle: LifecycleTable
  readonly settings: InventorySettings
}

/** One question and what an inventory can say to it; null where it can say nothing that would hold. */
export interface AnswerRule {
  readonly questionId: QuestionId
  readonly propose: (view: AnswerView) => Omit<AnswerProposal, 'questionId' | 'devices'> | null
}
