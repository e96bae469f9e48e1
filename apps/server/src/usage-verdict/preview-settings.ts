import type { IsoDate } from '@lotse/calendar'
import type { UsageSettingsPreview } from '@lotse/contract'
import type { ConfirmedPoint, UsageSettings } from '@lotse/usage'
import { lookUpCustomer } from '../customers/look-up.ts'
import { ORGANISATION, customerId as toCustomerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { wantedSettings } from './check-settings.ts'
import { confirmedFrom, seriesFrom } from './course.ts'
import { evenly } from './evenly.ts'
import { type Known, knownOf } from './known.ts'
import { settingsOfHouse, withDefaults } from './settings.ts'
import { settingRows } from './settings-store.ts'
import { type NamedTenant, tenantsWithReports } from './tenants-store.ts'
import { thisCustomer } from './texts.ts'

type Wanted = { readonly [Name in keyof UsageSettings]?: UsageSettings[Name] | undefined }

/** So many are listed; all that are looked at are counted. */
const MOST_ROWS = 100
/** Of larger houses so many are looked at, evenly taken: a person waits for the answer, and it says of how many it is. */
const MOST_TENANTS = 300

/** What other settings of the organisation would change. Customers with settings of their own keep those. */
export async function previewHouseSettings({ services }: ActingContext, wanted: Wanted): Promise<UsageSettingsPreview> {
  const house = await services.database.transaction({ customer: ORGANISATION }, settingsOfHouse)
  const after = wantedSettings(house, wanted, 'settings')
  const tenants = await services.database.transaction('portfolio', (tx) => tenantsWithReports(tx, null))
  return preview(services, tenants, (known) => ({ ...after, ...ownOf(known) }))
}

/** What other settings of one customer would change. Problem: `not-found`. */
export async function previewCustomerSettings(
  { services }: ActingContext,
  of: string,
  wanted: Wanted,
): Promise<UsageSettingsPreview> {
  const customerId = toCustomerId(of)
  const house = await services.database.transaction({ customer: customerId }, async (tx) => {
    if ((await lookUpCustomer(tx, customerId)) === null) throw notFound(thisCustomer)
    return withDefaults((await settingRows(tx, customerId)).house?.settings ?? {})
  })
  const after = wantedSettings(house, wanted, 'own')
  const tenants = await services.database.transaction('portfolio', (tx) => tenantsWithReports(tx, null))
  return preview(
    services,
    tenants.filter((one) => one.customerId === customerId),
    () => after,
  )
}

const ownOf = ({ settings, overridden }: Known): Partial<UsageSettings> =>
  Object.fromEntries(overridden.map((name) => [name, settings[name]]))

/** Each tenant is read by itself, so that others are answered in between. */
async function preview(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  tenants: readonly NamedTenant[],
  wanted: (known: Known) => UsageSettings,
): Promise<UsageSettingsPreview> {
  const today = clock.today()
  const found: { -readonly [Key in keyof UsageSettingsPreview]: UsageSettingsPreview[Key] } = {
    tenants: 0,
    of: tenants.length,
    lookedAt: Math.min(tenants.length, MOST_TENANTS),
    changed: 0,
    restated: 0,
    rows: [],
  }
  for (const tenant of evenly(tenants, MOST_TENANTS)) {
    const known = await database.transaction({ customer: tenant.customerId }, (tx) =>
      knownOf(tx, tenant.customerId, tenant.tenantId),
    )
    const from = newestBy(known, known.settings, today)
    const to = newestBy(known, wanted(known), today)
    if (from === null || to === null) continue
    found.tenants += 1
    if (from.active !== to.active || from.entitled !== to.entitled) found.restated += 1
    if (from.state === to.state && from.qualifier === to.qualifier) continue
    found.changed += 1
    if (found.rows.length < MOST_ROWS) found.rows.push(row(tenant, from, to))
  }
  return found
}

function newestBy(known: Known, settings: UsageSettings, today: IsoDate): ConfirmedPoint | null {
  const other = { ...known, settings }
  return confirmedFrom(other, seriesFrom(other, today), settings.numerator).points.at(-1) ?? null
}

function row(
  { customerId, tenantId, customerName, tenantName }: NamedTenant,
  from: ConfirmedPoint,
  to: ConfirmedPoint,
): UsageSettingsPreview['rows'][number] {
  return {
    customerId,
    tenantId,
    customerName,
    tenantName,
    month: to.month,
    from: { state: from.state, qualifier: from.qualifier },
    to: { state: to.state, qualifier: to.qualifier },
    rateFrom: from.rate,
    rateTo: to.rate,
  }
}
