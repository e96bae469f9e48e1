import type { IsoDate } from '@lotse/calendar'
import { type Column, count, day, flag, names, required, text, user } from './cells.ts'
import { form, type ReportForm } from './form.ts'
import {
  type ActiveUserDetail,
  type ProductList,
  SERVICES,
  type Service,
  type ServiceUse,
  type UserList,
} from './readings.ts'

/** Lists of people and of licences: services people use, the admin center's users and products (usage.md §2, §8). */

type PersonalService = Exclude<Service, 'office365'>

const PERSONAL_SERVICES = SERVICES.filter((service) => service !== 'office365')

const HEADINGS: Readonly<Record<PersonalService, string>> = {
  exchange: 'Exchange',
  oneDrive: 'OneDrive',
  sharePoint: 'SharePoint',
  skypeForBusiness: 'Skype For Business',
  yammer: 'Yammer',
  teams: 'Teams',
}

function perService<Prefix extends string, Value extends Column<IsoDate | null> | Column<boolean | null>>(
  prefix: Prefix,
  columnOf: (heading: string) => Value,
): Record<`${Prefix}.${PersonalService}`, Value> {
  const entries = PERSONAL_SERVICES.map((service) => [`${prefix}.${service}`, columnOf(HEADINGS[service])])
  return Object.fromEntries(entries) as Record<`${Prefix}.${PersonalService}`, Value>
}

export const ACTIVE_USER_DETAIL: ReportForm = form<ActiveUserDetail>()({
  report: 'getOffice365ActiveUserDetail',
  columns: {
    refreshDate: required(day('Report Refresh Date')),
    // Not among the documented columns, but seen in delivered files.
    reportPeriod: { ...count('Report Period'), optional: true },
    user: required(user('User Principal Name')),
    displayName: text('Display Name'),
    isDeleted: flag('Is Deleted', 'gelöscht', 'ist gelöscht'),
    deletedOn: day('Deleted Date', 'löschdatum'),
    ...perService('licensed', (name) => flag(`Has ${name} License`)),
    ...perService('lastActivity', (name) => day(`${name} Last Activity Date`)),
    ...perService('licensedSince', (name) => day(`${name} License Assign Date`)),
    products: names('Assigned Products'),
  },
  key: (row) => row.user,
  user: (row) => row.user,
  obstacle: 'services-not-apps',
  body: (rows) => ({
    people: rows.map((row) => ({
      user: row.user,
      displayName: row.displayName,
      isDeleted: row.isDeleted,
      deletedOn: row.deletedOn,
      products: row.products ?? [],
      services: servicesOf(row),
    })),
  }),
})

type ServiceRow = Readonly<Record<`licensed.${PersonalService}`, boolean | null>> &
  Readonly<Record<`${'lastActivity' | 'licensedSince'}.${PersonalService}`, IsoDate | null>>

function servicesOf(row: ServiceRow): Readonly<Record<PersonalService, ServiceUse>> {
  const entries = PERSONAL_SERVICES.map((service): [PersonalService, ServiceUse] => [
    service,
    {
      licensed: row[`licensed.${service}`],
      lastActivity: row[`lastActivity.${service}`],
      licensedSince: row[`licensedSince.${service}`],
    },
  ])
  return Object.fromEntries(entries) as Record<PersonalService, ServiceUse>
}

export const PRODUCT_LIST: ReportForm = form<ProductList>()({
  report: 'ProductList',
  columns: {
    title: required(text('Product Title')),
    total: count('Total Licenses'),
    expired: count('Expired Licenses', 'abgelaufene lizenzen'),
    assigned: count('Assigned licenses'),
    status: { ...text('Status Message', 'statusmeldung'), optional: true },
    renewal: { ...text('Renewal Date', 'verlängerungsdatum'), optional: true },
  },
  key: (row) => row.title,
  obstacle: 'seats-not-people',
  body: (rows) => ({
    products: rows.map(({ title, total, expired, assigned, status, renewal }) => ({
      title,
      total,
      expired,
      assigned,
      status,
      renewal,
    })),
  }),
})

const maybe = (heading: string, ...aliases: string[]): Column<string | null> => ({
  ...text(heading, ...aliases),
  optional: true,
})

export const USER_LIST: ReportForm = form<UserList>()({
  report: 'users',
  columns: {
    user: required(user('User principal name')),
    displayName: text('Display name'),
    department: maybe('Department', 'abteilung'),
    office: maybe('Office', 'büro'),
    city: maybe('City', 'ort', 'stadt'),
    country: maybe('Country', 'country or region', 'country/region', 'land', 'land/region', 'land oder region'),
    usageLocation: maybe('Usage location', 'nutzungsstandort', 'verwendungsstandort'),
    jobTitle: maybe('Title', 'job title', 'position', 'titel'),
    blocked: { ...flag('Block credential', 'anmeldeinformationen blockieren'), optional: true },
    licenses: names('Licenses'),
  },
  key: (row) => row.user,
  user: (row) => row.user,
  obstacle: 'list-of-users',
  body: (rows) => ({ people: rows.map(({ licenses, ...person }) => ({ ...person, licenses: licenses ?? [] })) }),
})
