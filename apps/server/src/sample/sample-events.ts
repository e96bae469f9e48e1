import type { IsoDate } from '@lotse/calendar'
import type {
  AnnotationKind,
  ConfigurationFrom,
  ConfigurationPurpose,
  DocumentAudience,
  DocumentKind,
  KeyDataInput,
  NewContact,
  NewDecision,
  NewRecord,
  NoteCategory,
  NoteStructure,
  ProgressUnit,
  RoleCode,
  SkipReason,
  SplitReason,
  StatedFact,
  StatedFactId,
  TaskStatus,
  Workload,
} from '@lotse/contract'
import type { Confirmation, PilotWish, UsageStatusChange } from '@lotse/playbook'
import type { AccelerationEvent } from './acceleration-events.ts'
import type { SampleMonth } from './sample-month.ts'
import type { StaffSlug } from './staff.ts'

/** Somebody of the team did it on a day. */
type Done = { readonly on: IsoDate; readonly by: StaffSlug }

/** Who attends a meeting: one of the team, whoever loads the sample, or a contact by name. */
export type SampleAttendee = StaffSlug | 'visitor' | { readonly contact: string }

/** One thing somebody did. Meetings, contacts and decisions are spoken of by their names. */
export type SampleEvent =
  | ({ readonly kind: 'assigned' | 'left' } & {
      readonly on: IsoDate
      readonly person: StaffSlug
      readonly role: RoleCode
      readonly workload: Workload
      readonly reason: string | null
    })
  | (Done & { readonly kind: 'contact'; readonly contact: Partial<NewContact> & Pick<NewContact, 'side' | 'lastName'> })
  | (Done & { readonly kind: 'keyData'; readonly data: Partial<KeyDataInput> & Pick<KeyDataInput, 'businessReasons'> })
  | { readonly kind: 'usage'; readonly on: IsoDate; readonly months: readonly SampleMonth[] }
  /** An inventory of the devices of that day, as the customer's tool writes it. */
  | (Done & { readonly kind: 'devices' } & SampleDevices)
  | (Done & {
      readonly kind: 'forecast'
      readonly dates: Readonly<Record<'reach10' | 'reach40' | 'reach70', IsoDate | null>>
      readonly reason: string | null
    })
  /** Something that explains the curve, on that day. */
  | (Done & { readonly kind: 'happened'; readonly what: AnnotationKind; readonly words: string })
  | (Done & {
      readonly kind: 'fact'
      readonly fact: StatedFactId
      readonly value: StatedFact['value']
      readonly note: string | null
    })
  | (Done & {
      readonly kind: 'answer'
      readonly question: string
      readonly answer: 'yes' | 'no'
      readonly why: string
    })
  | (Done & { readonly kind: 'pilot'; readonly pilot: PilotWish })
  | (Done & { readonly kind: 'ringsMade'; readonly startsOn: IsoDate })
  /** A ring, counted from 0, goes on; its criteria are ticked before. */
  | (Done & {
      readonly kind: 'ringMoved'
      readonly ring: number
      readonly to: 'running' | 'paused' | 'finished'
      readonly ticks: boolean
      readonly because: string | null
    })
  /** How far a ring is, in per cent of its devices. */
  | (Done & {
      readonly kind: 'ringTold'
      readonly ring: number
      readonly installed: number
      readonly failed: number
      readonly failure: { readonly code: string; readonly count: number; readonly note: string } | null
    })
  | (Done & {
      readonly kind: 'status'
      readonly workload: Workload
      readonly change: UsageStatusChange
    })
  | (Done & {
      readonly kind: 'divided'
      /** What becomes of the main record: its name and its count. */
      readonly main: { readonly part: string | null; readonly count: number; readonly splitReason?: SplitReason }
      readonly add: readonly (Partial<NewRecord> & Pick<NewRecord, 'count' | 'part' | 'splitReason' | 'l1'>)[]
      readonly reason: string | null
    })
  | (Done & {
      readonly kind: 'proposed'
      readonly l1: UsageStatusChange['l1']
      readonly l2: NonNullable<UsageStatusChange['l2']> | null
      readonly explanation: string
    })
  | (Done & SampleTask)
  | (Done & { readonly kind: 'time'; readonly taskId: string; readonly minutes: number; readonly what: string })
  | (Done & {
      readonly kind: 'document'
      readonly name: string
      readonly type: DocumentKind
      readonly audience: DocumentAudience
      readonly taskId: string | null
      readonly text: string
    })
  | (Done & {
      readonly kind: 'meeting'
      readonly key: string
      readonly series: SampleSeries | null
      readonly title: string
      readonly day: IsoDate
      readonly at: string
      readonly minutes: number
      readonly timeZone: string
      readonly attendees: readonly SampleAttendee[]
    })
  | (Done & SampleMinutes)
  | (Done & { readonly kind: 'cancelled'; readonly key: string; readonly reason: string })
  | (Done & {
      readonly kind: 'decision'
      readonly decision: Partial<Omit<NewDecision, 'owner' | 'decidedBy' | 'meetingId'>> & Pick<NewDecision, 'title'>
      readonly decidedBy: string | null
      readonly owner: StaffSlug | null
      readonly meeting: string | null
    })
  /** Decisions of the workshop by id; `others`: what has to be decided besides gets its first option. */
  | (Done & {
      readonly kind: 'workshopDecided'
      readonly choices: Readonly<Record<string, readonly string[]>>
      readonly decidedBy: string
      readonly others: boolean
    })
  | (Done & {
      readonly kind: 'configured'
      readonly name: string
      readonly purpose: ConfigurationPurpose
      readonly from: ConfigurationFrom
    })
  | (Done & SampleNote)
  | AccelerationEvent

export type SampleDevices = {
  /** What names of devices begin with. */
  readonly prefix: string
  readonly sites: readonly SampleSite[]
  /** Servers on which several people work, still with the old Office. */
  readonly sessionHosts: number
}

/** Devices of one site, each of one person of the reports. */
type SampleSite = { readonly site: string; readonly devices: number; readonly withApps: number }

export type SampleSeries = 'deliveryReview' | 'customerHealthReview' | 'remediationCheckpoint' | 'followUp'

/** How a task stands. A skipped task carries `skip` and the status `notRequired`. */
export type SampleTask = {
  readonly kind: 'task'
  readonly workload: Workload
  readonly taskId: string
  readonly status: TaskStatus
  readonly percent: number
  readonly due: IsoDate | null
  readonly reason?: string
  readonly confirmation?: Confirmation
  readonly skip?: { readonly reason: SkipReason; readonly evidence: string }
}

export type SampleMinutes = {
  readonly kind: 'held'
  readonly key: string
  readonly text: string
  readonly progress?: { readonly unit: ProgressUnit; readonly done: number; readonly planned: number }
  readonly newBlockers?: string
  readonly decisions?: string
  readonly nextOn?: IsoDate
  /** What somebody is to do, by whom and until when. */
  readonly actions?: readonly { readonly words: string; readonly who: SampleAttendee; readonly dueOn: IsoDate }[]
}

export type SampleNote = {
  readonly kind: 'note'
  readonly workload: Workload
  readonly category: NoteCategory
  readonly text: string
  readonly structure: NoteStructure | null
  readonly nextAction: string | null
  readonly nextActionDate: IsoDate | null
  readonly nextActionOwner: string | null
  readonly nextUpdateOn: IsoDate | null
  readonly taskId: string | null
  readonly tags: readonly string[]
  readonly escalated: boolean
}
