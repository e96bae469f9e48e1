import { addDays, type IsoDate, lastDayOf, type Month } from '@lotse/calendar'
import type {
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
import type { SampleEngagement, SampleMonth } from './model.ts'
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
  | (Done & {
      readonly kind: 'forecast'
      readonly dates: Readonly<Record<'reach10' | 'reach40' | 'reach70', IsoDate | null>>
      readonly reason: string | null
    })
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
  | (Done & SampleNote)

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

/** Days after the month's end on which its report is imported: the month is closed then (usage.md §15). */
const IMPORTED_AFTER_DAYS = 8

/** The time of day for what happened on one: first people come, then figures, then work; last it is written down. */
const times: Readonly<Record<SampleEvent['kind'], string>> = {
  left: '06:50',
  assigned: '07:00',
  contact: '07:30',
  keyData: '07:50',
  usage: '08:10',
  forecast: '08:30',
  fact: '08:40',
  answer: '08:50',
  pilot: '08:55',
  status: '09:00',
  divided: '09:10',
  proposed: '09:20',
  task: '09:30',
  time: '09:40',
  document: '09:50',
  meeting: '10:00',
  held: '17:00',
  cancelled: '17:05',
  decision: '17:10',
  note: '17:30',
}

/** The moment of an event as an ISO date and time. */
export const momentOf = ({ on, kind }: SampleEvent): string => `${on}T${times[kind]}:00Z`

/** Everything that happened in an engagement after it began, in its order. Equal moments keep the order of the story. */
export function sampleEvents({ story, usage }: SampleEngagement, createdOn: IsoDate): SampleEvent[] {
  const key = (event: SampleEvent) => momentOf(event)
  return [...story, ...importsOf(usage.months, createdOn)].sort((a, b) =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0,
  )
}

/** Months that are still imported one by one, each when it closed. */
const RECENT_MONTHS = 6
const HALF_YEAR = 6

/** The newest months were imported each when it closed; those before them half a year at a time, none before the engagement. */
function importsOf(months: readonly SampleMonth[], createdOn: IsoDate): SampleEvent[] {
  const old = months.slice(0, -RECENT_MONTHS)
  const halfYears = Array.from({ length: Math.ceil(old.length / HALF_YEAR) }, (_, index) =>
    old.slice(index * HALF_YEAR, (index + 1) * HALF_YEAR),
  )
  const batches = [...halfYears, ...months.slice(-RECENT_MONTHS).map((month) => [month])]
  return batches.map((batch) => {
    const closed = addDays(lastDayOf(newestOf(batch)), IMPORTED_AFTER_DAYS)
    return { kind: 'usage', on: closed > createdOn ? closed : addDays(createdOn, 1), months: batch }
  })
}

function newestOf(batch: readonly SampleMonth[]): Month {
  const newest = batch.at(-1)
  if (!newest) throw new RangeError('an import of no month')
  return newest.month
}
