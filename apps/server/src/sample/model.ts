import type { IsoDate } from '@lotse/calendar'
import type { CloudId, OriginId, ScenarioId } from '@lotse/playbook'
import type { SampleEvent } from './sample-events.ts'
import type { SampleMonth } from './sample-month.ts'
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
  /** The day the customer was entered, and its engagement with it. */
  readonly createdOn: IsoDate
  /** Groups the customer is in, and tags it carries: names, made when first used. */
  readonly groups: readonly string[]
  readonly tags: readonly string[]
  /** Null: a Windows upgrade comes with it, so that there is no tenant and no engagement here. */
  readonly engagement: SampleEngagement | null
}

export type SampleEngagement = {
  readonly tenant: { readonly name: string; readonly cloud: CloudId; readonly primaryDomain: string }
  readonly scenario: ScenarioId
  readonly origin: OriginId
  /** The enterprise flag, 0 to 4. */
  readonly enterpriseLevel: number
  /** How many seats the first entitlement record holds. */
  readonly seats: number
  readonly manager: StaffSlug
  readonly engineer: StaffSlug
  /** What happened, in any order: each on its day. */
  readonly story: readonly SampleEvent[]
  readonly usage: SampleUsage
}

export type SampleUsage = {
  /** Whether the tenant replaces user names by pseudonyms. */
  readonly concealed: boolean
  /** Oldest first; the last one is the newest closed month. */
  readonly months: readonly SampleMonth[]
}
