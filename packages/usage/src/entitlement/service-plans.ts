/** What a service plan means for the Apps. */
export type PlanKind =
  /** Its holder may use the desktop apps. */
  | 'apps'
  /** A device may, whoever sits before it: counted apart. */
  | 'device'
  /** A robot may: counted apart. */
  | 'robot'
  /** An extra right of those who are entitled anyway. */
  | 'extra'
  /** Only the web or mobile apps. */
  | 'web-or-mobile'

export interface AppsPlan {
  /** Small letters. */
  readonly id: string
  readonly name: string
  readonly kind: PlanKind
}

/**
 * The service plans that decide who may use the apps, by id: names and product names differ between clouds and change.
 * Checked on 2026-08-31. Source: usage.md §7.
 */
export const APPS_PLANS: readonly AppsPlan[] = [
  { id: '43de0ff5-c92c-492b-9116-175376d08c38', name: 'OFFICESUBSCRIPTION', kind: 'apps' },
  { id: 'de9234ff-6483-44d9-b15e-dca72fdd27af', name: 'OFFICESUBSCRIPTION_GOV', kind: 'apps' },
  { id: '094e7854-93fc-4d55-b2c0-3ab5369ebdc1', name: 'OFFICE_BUSINESS', kind: 'apps' },
  { id: '8ca59559-e2ca-470b-b7dd-afd8c0dee963', name: 'OFFICE_PRO_PLUS_SUBSCRIPTION_SMBIZ', kind: 'apps' },
  { id: '3c994f28-87d5-4273-b07a-eb6190852599', name: 'OFFICE_PROPLUS_DEVICE', kind: 'device' },
  { id: '8d77e2d9-9e28-4450-8431-0def64078fc5', name: 'OFFICESUBSCRIPTION_unattended', kind: 'robot' },
  { id: '18dfd9bd-5214-4184-8123-c9822d81a9bc', name: 'OFFICESUBSCRIPTION_unattended (GCC)', kind: 'robot' },
  { id: '276d6e8a-f056-4f70-b7e8-4fc27f79f809', name: 'OFFICE_SHARED_COMPUTER_ACTIVATION', kind: 'extra' },
  { id: 'e95bec33-7c88-4a70-8e19-b10bd9d0c014', name: 'SHAREPOINTWAC', kind: 'web-or-mobile' },
  { id: 'c63d4d19-e8cb-460e-b37c-4d6c34603745', name: 'OFFICEMOBILE_SUBSCRIPTION', kind: 'web-or-mobile' },
]

const KIND_BY_ID = new Map(APPS_PLANS.map(({ id, kind }) => [id, kind]))

/** What a plan id means; null where it has nothing to do with the Apps. Letter case does not matter. */
export const planKind = (id: string): PlanKind | null => KIND_BY_ID.get(id.toLowerCase()) ?? null
