import type { IsoDate, Month } from '@lotse/calendar'
import type { Note } from '../notes.ts'
import type { Rejection } from '../reading/types.ts'
import type { App, Concealment, Platform, RowCounts, SnapshotSource } from '../snapshot.ts'

/**
 * What each kind of report says, besides what all readings have. Sources: usage.md §2, §7 and §8. People are named by
 * user principal name in small letters, or by pseudonym; names and texts are what the file says and must be neutralised
 * where they go into a table again (usage.md §9.8).
 */
export type ReportBody =
  | DailyAppCounts
  | DailyPlatformCounts
  | DailyServiceCounts
  | DailyServiceActions
  | ServiceUserCounts
  | ActivationsDetail
  | ActivationUserCounts
  | ActivationDeviceCounts
  | ActiveUserDetail
  | ProductList
  | UserList
  | MauHistory
  | SubscribedSkus
  | DirectoryUsers
  | LicenseDetails
  | ReportSettings

/** What every reading has, whatever the report. */
export interface ReadingFrame {
  readonly refreshDate: IsoDate | null
  /** Days; null where the report has no period or its rows contradict each other. */
  readonly reportPeriod: number | null
  /** Only the app user detail can stand for a month. */
  readonly month: null
  readonly rows: RowCounts
  /** Distinct users; null where the rows of the report are not about people. */
  readonly users: number | null
  readonly concealed: Concealment
  readonly usableForMau: false
  /** Why it is not usable for monthly active use; the first says why a report of this kind never is. */
  readonly obstacles: readonly Note[]
  readonly source: SnapshotSource
  readonly rejections: readonly Rejection[]
  readonly remarks: readonly Note[]
}

export type Counts<Key extends string> = Readonly<Record<Key, number | null>>

/** Active users of one day; null where the column is missing or empty. */
export interface DayOf<Key extends string> {
  readonly day: IsoDate
  readonly counts: Counts<Key>
}

/** Daily active users per app. Never to be added, averaged or maximised into a month. Days ascend. */
export interface DailyAppCounts {
  readonly report: 'getM365AppUserCounts'
  readonly days: readonly DayOf<App>[]
}

export interface DailyPlatformCounts {
  readonly report: 'getM365AppPlatformUserCounts'
  readonly days: readonly DayOf<Platform>[]
}

export const SERVICES = [
  'office365',
  'exchange',
  'oneDrive',
  'sharePoint',
  'skypeForBusiness',
  'yammer',
  'teams',
] as const
export type Service = (typeof SERVICES)[number]

/** Daily active users per service, which are not users of the Apps. */
export interface DailyServiceCounts {
  readonly report: 'getOffice365ActiveUserCounts'
  readonly days: readonly DayOf<Service>[]
}

/** Daily actions per service: actions, not people. */
export interface DailyServiceActions {
  readonly report: 'Office365ActiveUserActivityCounts'
  readonly days: readonly DayOf<Service>[]
}

export interface ServiceUserCounts {
  readonly report: 'getOffice365ServicesUserCounts'
  /** Users within the period. */
  readonly active: Counts<Service>
  readonly inactive: Counts<Service>
}

export const DEVICES = ['windows', 'mac', 'windows10Mobile', 'ios', 'android'] as const
export type Device = (typeof DEVICES)[number]

/** What one person has activated of one product. */
export interface Activation {
  readonly user: string
  readonly displayName: string | null
  /** In capitals. */
  readonly product: string
  /** The Apps themselves, not Visio, Project or an add-on. */
  readonly isApps: boolean
  readonly lastActivated: IsoDate | null
  /** Activated devices. */
  readonly devices: Counts<Device>
  readonly onSharedComputer: boolean | null
  /** Has activated at least once, on a device or a shared computer. */
  readonly activated: boolean
}

/** Users, each once, of one product or of all products of a kind. */
export interface ActivatedUsers {
  readonly users: number
  readonly activated: number
}

export interface ActivationsDetail {
  readonly report: 'getOffice365ActivationsUserDetail'
  readonly activations: readonly Activation[]
  readonly products: readonly (ActivatedUsers & { readonly product: string })[]
  /** Users of the Apps; other products are never added to them. */
  readonly apps: ActivatedUsers
}

export interface ActivationUserCounts {
  readonly report: 'getOffice365ActivationsUserCounts'
  readonly products: readonly {
    readonly product: string
    readonly isApps: boolean
    readonly assigned: number | null
    readonly activated: number | null
    readonly onSharedComputer: number | null
  }[]
}

/** Activated devices per product: devices, not people. */
export interface ActivationDeviceCounts {
  readonly report: 'getOffice365ActivationCounts'
  readonly products: readonly { readonly product: string; readonly isApps: boolean; readonly devices: Counts<Device> }[]
}

export interface ServiceUse {
  readonly licensed: boolean | null
  readonly lastActivity: IsoDate | null
  readonly licensedSince: IsoDate | null
}

export interface ActiveUserDetail {
  readonly report: 'getOffice365ActiveUserDetail'
  readonly people: readonly {
    readonly user: string
    readonly displayName: string | null
    readonly isDeleted: boolean | null
    readonly deletedOn: IsoDate | null
    readonly products: readonly string[]
    readonly services: Readonly<Record<Exclude<Service, 'office365'>, ServiceUse>>
  }[]
}

/** Bought and assigned seats: seats, not people. */
export interface ProductList {
  readonly report: 'ProductList'
  readonly products: readonly {
    readonly title: string
    readonly total: number | null
    readonly expired: number | null
    readonly assigned: number | null
    readonly status: string | null
    /** As the file says it. */
    readonly renewal: string | null
  }[]
}

/** The list of active users of the admin center. */
export interface UserList {
  readonly report: 'users'
  readonly people: readonly {
    readonly user: string
    readonly displayName: string | null
    readonly department: string | null
    readonly office: string | null
    readonly city: string | null
    readonly country: string | null
    readonly usageLocation: string | null
    readonly jobTitle: string | null
    readonly blocked: boolean | null
    readonly licenses: readonly string[]
  }[]
}

/** A history that somebody kept by hand, by a definition nobody knows. Months ascend. */
export interface MauHistory {
  readonly report: 'MauHistory'
  readonly months: readonly {
    readonly month: Month
    readonly entitled: number | null
    readonly active: number | null
    /** Per cent; worked out from the two where the file has no share. */
    readonly rate: number | null
  }[]
}

export interface ServicePlan {
  readonly id: string
  readonly name: string | null
  readonly status: string | null
}

export interface SubscribedSkus {
  readonly report: 'subscribedSkus'
  readonly skus: readonly {
    readonly skuId: string
    readonly partNumber: string | null
    readonly status: string | null
    readonly enabledUnits: number | null
    /** Units in their grace period after the end of the subscription. */
    readonly warningUnits: number | null
    readonly consumedUnits: number | null
    readonly plans: readonly ServicePlan[]
  }[]
}

/** Users of the directory with the attributes that make segments, and their licences (usage.md §7, §8). */
export interface DirectoryUsers {
  readonly report: 'directoryUsers'
  readonly people: readonly {
    readonly id: string | null
    readonly user: string
    readonly displayName: string | null
    readonly enabled: boolean | null
    readonly userType: string | null
    readonly department: string | null
    readonly office: string | null
    readonly city: string | null
    readonly country: string | null
    readonly usageLocation: string | null
    readonly company: string | null
    readonly jobTitle: string | null
    readonly employeeType: string | null
    readonly licenses: readonly { readonly skuId: string; readonly disabledPlans: readonly string[] }[]
  }[]
}

/** The licences of one person, who is not named in it. */
export interface LicenseDetails {
  readonly report: 'licenseDetails'
  readonly licenses: readonly {
    readonly skuId: string
    readonly partNumber: string | null
    readonly plans: readonly ServicePlan[]
  }[]
}

export interface ReportSettings {
  readonly report: 'adminReportSettings'
  /** Whether names are concealed in all reports of the tenant (usage.md §3). */
  readonly namesConcealed: boolean | null
}
