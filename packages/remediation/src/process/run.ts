import type { IsoDate } from '@lotse/calendar'
import type { Answers } from '../answers/types.ts'
import type { Checklist } from '../checklist/types.ts'
import type { Edition } from '../template/types.ts'

/** Where a checklist is on its way. (remediation.md §1) */
export const RUN_STATES = ['draft', 'answered', 'final', 'sentToCustomer', 'confirmed'] as const
export type RunState = (typeof RUN_STATES)[number]

/** (remediation.md §4) */
export const ITEM_STATUSES = ['open', 'inProgress', 'resolved', 'notApplicable', 'riskAccepted'] as const
export type ItemStatus = (typeof ITEM_STATUSES)[number]

/** What people have done about an item; it stays when the item is hidden, and is there when it comes back. */
export interface ItemWork {
  readonly status: ItemStatus
  /** Text, link or session that shows that it is resolved; '' for none. */
  readonly evidence: string
  /** Why it does not apply; '' for none. */
  readonly note: string
  /** The person of the customer who accepted the risk; '' for none. */
  readonly acceptedBy: string
  /** The day on which the customer agreed to the state. */
  readonly confirmedOn: IsoDate | null
  /** Resolved in an earlier engagement of the tenant, on this day. (remediation.md §5, rule 7) */
  readonly inheritedFrom: IsoDate | null
}

export const NO_WORK: ItemWork = {
  status: 'open',
  evidence: '',
  note: '',
  acceptedBy: '',
  confirmedOn: null,
  inheritedFrom: null,
}

/** One customer's way through a template. */
export interface Run {
  readonly edition: Edition
  readonly version: string
  readonly answers: Answers
  readonly state: RunState
  readonly checklist: Checklist
  readonly work: ReadonlyMap<string, ItemWork>
  readonly finalisedOn: IsoDate | null
}

export const workOn = (run: Run, itemId: string): ItemWork => run.work.get(itemId) ?? NO_WORK
