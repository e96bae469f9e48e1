import { type Column, count, flag, required, text, things, user } from './cells.ts'
import { form, type ReportForm } from './form.ts'
import type { DirectoryUsers, LicenseDetails, ReportSettings, ServicePlan, SubscribedSkus } from './readings.ts'

/**
 * What Microsoft Graph says about licences, people and settings beside the reports, as JSON (usage.md §3, §7, §8). Headings
 * are the property names. What entitles is decided elsewhere, by the ids of service plans that stand here.
 */

export const SUBSCRIBED_SKUS: ReportForm = form<SubscribedSkus>()({
  report: 'subscribedSkus',
  columns: {
    skuId: required(text('skuId')),
    partNumber: text('skuPartNumber'),
    status: text('capabilityStatus'),
    consumedUnits: count('consumedUnits'),
    prepaidUnits: things('prepaidUnits'),
    plans: things('servicePlans'),
  },
  key: (row) => row.skuId.toLowerCase(),
  obstacle: 'licences-not-use',
  body: (rows) => ({
    skus: rows.map((row) => ({
      skuId: row.skuId.toLowerCase(),
      partNumber: row.partNumber,
      status: row.status,
      enabledUnits: numberAt(row.prepaidUnits?.[0], 'enabled'),
      warningUnits: numberAt(row.prepaidUnits?.[0], 'warning'),
      consumedUnits: row.consumedUnits,
      plans: plansOf(row.plans),
    })),
  }),
})

/** An attribute that is there only where it was asked for. */
const maybe = (name: string): Column<string | null> => ({ ...text(name), optional: true })

export const DIRECTORY_USERS: ReportForm = form<DirectoryUsers>()({
  report: 'directoryUsers',
  columns: {
    id: text('id'),
    user: required(user('User Principal Name')),
    displayName: { ...text('Display Name'), optional: true },
    enabled: flag('accountEnabled'),
    userType: maybe('userType'),
    department: maybe('department'),
    office: maybe('officeLocation'),
    city: maybe('city'),
    country: maybe('country'),
    usageLocation: maybe('usageLocation'),
    company: maybe('companyName'),
    jobTitle: maybe('jobTitle'),
    employeeType: maybe('employeeType'),
    licenses: things('assignedLicenses'),
  },
  key: (row) => row.user,
  user: (row) => row.user,
  obstacle: 'list-of-users',
  body: (rows) => ({
    people: rows.map(({ licenses, ...person }) => ({
      ...person,
      licenses: (licenses ?? []).flatMap((one) => {
        const skuId = textAt(one, 'skuId')
        return skuId === null ? [] : [{ skuId, disabledPlans: textsAt(one, 'disabledPlans') }]
      }),
    })),
  }),
})

/** A person's licences without the person: two files of a folder are two people, never one. */
export const LICENSE_DETAILS: ReportForm = form<LicenseDetails>()({
  report: 'licenseDetails',
  columns: {
    skuId: required(text('skuId')),
    partNumber: text('skuPartNumber'),
    plans: things('servicePlans'),
  },
  key: (row) => row.skuId.toLowerCase(),
  obstacle: 'licences-not-use',
  joins: false,
  body: (rows) => ({
    licenses: rows.map(({ skuId, partNumber, plans }) => ({
      skuId: skuId.toLowerCase(),
      partNumber,
      plans: plansOf(plans),
    })),
  }),
})

export const REPORT_SETTINGS: ReportForm = form<ReportSettings>()({
  report: 'adminReportSettings',
  columns: { namesConcealed: flag('displayConcealedNames') },
  key: () => '',
  obstacle: 'settings-not-use',
  joins: false,
  body: ([row]) => ({ namesConcealed: row?.namesConcealed ?? null }),
})

function plansOf(plans: readonly string[] | null): ServicePlan[] {
  return (plans ?? []).flatMap((plan) => {
    const id = textAt(plan, 'servicePlanId')
    if (id === null) return []
    return [{ id, name: textAt(plan, 'servicePlanName', false), status: textAt(plan, 'provisioningStatus', false) }]
  })
}

/** One property of a thing that is JSON text; whatever has another shape has no such property. */
function propertyAt(thing: string | undefined, name: string): unknown {
  const parsed: unknown = thing === undefined ? null : JSON.parse(thing)
  return typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, name) : undefined
}

/** Ids are compared in small letters. */
function textAt(thing: string, name: string, isId = true): string | null {
  const value = propertyAt(thing, name)
  if (typeof value !== 'string') return null
  return isId ? value.toLowerCase() : value
}

function textsAt(thing: string, name: string): string[] {
  const value = propertyAt(thing, name)
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').map((one) => one.toLowerCase()) : []
}

function numberAt(thing: string | undefined, name: string): number | null {
  const value = propertyAt(thing, name)
  return typeof value === 'number' ? value : null
}
