import type { IsoDate, Month } from '@lotse/calendar'
import type { NewContact } from '@lotse/contract'
import type {
  CloudId,
  Confirmation,
  NoteCategoryId,
  RoleId,
  ScenarioId,
  SkipReasonId,
  TaskId,
  TaskStatusId,
  UsageStatusChange,
} from '@lotse/playbook'
import type { StaffSlug } from './staff.ts'

/** An invented customer as data: everything a person would have entered, and the usage its reports shall show. */
export type SampleCustomer = {
  /** Stable name in code and file names. */
  readonly slug: string
  readonly name: string
  readonly city: string
  /** ISO 3166 two-letter code. */
  readonly country: string
  readonly language: 'de' | 'en'
  readonly tenant: { readonly name: string; readonly cloud: CloudId; readonly primaryDomain: string }
  readonly contacts: readonly SampleContact[]
  readonly engagement: SampleEngagement
  readonly usage: SampleUsage
}

/** Somebody at the customer, at a partner or on the account side, and who of the team entered them when. */
export type SampleContact = Partial<NewContact> &
  Pick<NewContact, 'side' | 'lastName'> & { readonly on: IsoDate; readonly by: StaffSlug }

type SampleEngagement = {
  readonly createdOn: IsoDate
  readonly scenario: ScenarioId
  readonly assignments: readonly SampleAssignment[]
  /** How many seats the one entitlement record holds. */
  readonly seats: number
  /** Changes of the usage status, oldest first. */
  readonly usageStatus: readonly SampleUsageStatus[]
  readonly tasks: readonly SampleTask[]
  readonly notes: readonly SampleNote[]
}

export type SampleAssignment = { readonly role: RoleId; readonly person: StaffSlug; readonly since: IsoDate }

export type SampleUsageStatus = { readonly on: IsoDate; readonly by: StaffSlug; readonly change: UsageStatusChange }

/** How a task stands, who brought it there and when. A skipped task carries `skip` and the status `notRequired`. */
export type SampleTask = {
  readonly taskId: TaskId
  readonly status: TaskStatusId
  readonly percent: number
  readonly due: IsoDate | null
  readonly on: IsoDate
  readonly by: StaffSlug
  readonly reason?: string
  readonly confirmation?: Confirmation
  readonly skip?: { readonly reason: SkipReasonId; readonly evidence: string }
}

export type SampleNote = {
  readonly category: NoteCategoryId
  readonly writtenOn: IsoDate
  readonly by: StaffSlug
  readonly text: string
  readonly nextAction: string | null
  readonly nextActionDate: IsoDate | null
  readonly nextActionOwner: string | null
}

type SampleUsage = {
  /** Whether the tenant replaces user names by pseudonyms. */
  readonly concealed: boolean
  /** Oldest first; the last one is the newest closed month. */
  readonly months: readonly SampleMonth[]
}

/** What the report of one month shall show, exactly. `desktopCore` ≤ `desktop` ≤ `any` ≤ `entitled`. */
export type SampleMonth = {
  readonly month: Month
  readonly entitled: number
  readonly desktopCore: number
  readonly desktop: number
  readonly any: number
}
