import type { IsoDate } from '@lotse/calendar'

/** A subscribed product, as far as it decides who is entitled; `SubscribedSkus` of `reports/` has this shape. */
export interface SubscribedSku {
  readonly skuId: string
  readonly partNumber: string | null
  /** Enabled, Warning, Suspended, Deleted or LockedOut; null where the file does not say, which counts as Enabled. */
  readonly status: string | null
  readonly enabledUnits: number | null
  /** Units in their grace period after the end of the subscription. */
  readonly warningUnits?: number | null
  /** Licence assignments: a person with two products counts in both. */
  readonly consumedUnits: number | null
  readonly plans: readonly { readonly id: string; readonly status: string | null }[]
}

/** A user of the directory, as far as it decides the entitlement; `DirectoryUsers` of `reports/` has this shape. */
export interface LicensedUser {
  /** Stays when the name changes. */
  readonly id: string | null
  /** User principal name. */
  readonly user: string
  readonly enabled: boolean | null
  /** Member or Guest; null where the directory does not say. */
  readonly userType: string | null
  readonly licenses: readonly { readonly skuId: string; readonly disabledPlans: readonly string[] }[]
}

/** Why a licensed user is not entitled. */
export type NotEntitled =
  /** No licence at all. */
  | 'no-licence'
  /** None of the licences has an Apps plan: web and mobile only. */
  | 'no-apps-plan'
  /** An Apps plan is there and switched off for this user. */
  | 'plan-disabled'
  /** The subscription is suspended, deleted or locked out. */
  | 'subscription-ended'
  /** Only a licence for robots. */
  | 'robot'
  /** Only a licence for devices. */
  | 'device'
  /** Only licences of products that are not among the subscribed ones, so that nobody knows their plans. */
  | 'unknown-product'

/** Who may use the apps on a day (usage.md §7). */
export interface Entitlement {
  /** Entitled users by lower-cased user principal name. */
  readonly entitled: ReadonlyMap<string, LicensedUser>
  /** The others, with the reason that was nearest to an entitlement. */
  readonly notEntitled: readonly { readonly user: LicensedUser; readonly reason: NotEntitled }[]
}

/** Bought, assigned and expected are three numbers: unassigned seats are a matter of procurement, not of adoption. */
export interface SeatCounts {
  /** Units that are paid for and enabled, of products with an Apps plan for people; null where one does not say. */
  readonly bought: number | null
  /** The same in their grace period after the end of the subscription. */
  readonly inGrace: number
  /** Distinct people with an enabled Apps plan. */
  readonly assigned: number
  /** People in the scope of the project; null where nobody has said. */
  readonly expected: number | null
  /** Licence assignments of these products; for plausibility only, since people with two products count twice. */
  readonly assignments: number | null
  /** Licences for devices and robots, counted apart. */
  readonly devices: number | null
  readonly robots: number | null
  readonly products: readonly ProductSeats[]
}

export interface ProductSeats {
  readonly skuId: string
  readonly partNumber: string | null
  readonly name: string
  readonly kind: 'apps' | 'device' | 'robot'
  readonly status: string | null
  readonly bought: number | null
  readonly assignments: number | null
}

/** The day from which a user has been licensed, by lower-cased user principal name. */
export type LicensedSince = ReadonlyMap<string, IsoDate>
