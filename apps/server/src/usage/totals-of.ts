import { APP_USER_DETAIL, type AppUserDetailReading, type ReportReading } from '@lotse/usage'

/** Any report but the one that gives months. */
export type OtherReading = Exclude<ReportReading, AppUserDetailReading>

export const isOther = <Reading extends { readonly report: string }>(
  reading: Reading | OtherReading,
): reading is OtherReading => reading.report !== APP_USER_DETAIL

/**
 * What a report says besides persons, as it is kept in this house: lists of people become their numbers, everything else
 * stays. Who they are is handed on to those who join them, who keep no names either (usage.md §14).
 */
export function totalsOf(reading: OtherReading): Readonly<Record<string, unknown>> {
  switch (reading.report) {
    case 'getOffice365ActivationsUserDetail':
      return { products: reading.products, apps: reading.apps }
    case 'getOffice365ActiveUserDetail':
      return { people: reading.people.length, deleted: reading.people.filter(({ isDeleted }) => isDeleted).length }
    case 'users':
    case 'directoryUsers':
      return { people: reading.people.length }
    case 'licenseDetails':
      return { licenses: reading.licenses.length }
    case 'subscribedSkus':
      return { skus: reading.skus }
    case 'getOffice365ActivationsUserCounts':
    case 'getOffice365ActivationCounts':
    case 'ProductList':
      return { products: reading.products }
    case 'getM365AppUserCounts':
    case 'getM365AppPlatformUserCounts':
    case 'getOffice365ActiveUserCounts':
    case 'Office365ActiveUserActivityCounts':
      return { days: reading.days }
    case 'getOffice365ServicesUserCounts':
      return { active: reading.active, inactive: reading.inactive }
    case 'MauHistory':
      return { months: reading.months }
    case 'adminReportSettings':
      return { namesConcealed: reading.namesConcealed }
  }
}
