import { type Column, count, day, flag, product, required, text, user } from './cells.ts'
import { form, type ReportForm } from './form.ts'
import {
  type ActivatedUsers,
  type Activation,
  type ActivationDeviceCounts,
  type ActivationsDetail,
  type ActivationUserCounts,
  type Counts,
  DEVICES,
  type Device,
} from './readings.ts'

/** Reports of who has activated what. Several rows per person are usual: count people, not rows (usage.md §2). */

const PRODUCT = required(product('Product Type'))
const REFRESH_DATE = required(day('Report Refresh Date'))
const DEVICE_HEADINGS: Readonly<Record<Device, string>> = {
  windows: 'Windows',
  mac: 'Mac',
  windows10Mobile: 'Windows 10 Mobile',
  ios: 'iOS',
  android: 'Android',
}
const DEVICE_COLUMNS = Object.fromEntries(
  DEVICES.map((device) => [device, count(DEVICE_HEADINGS[device], ...(device === 'mac' ? ['mac os', 'macos'] : []))]),
) as Record<Device, Column<number | null>>

export const ACTIVATIONS_DETAIL: ReportForm = form<ActivationsDetail>()({
  report: 'getOffice365ActivationsUserDetail',
  columns: {
    refreshDate: REFRESH_DATE,
    user: required(user('User Principal Name')),
    displayName: text('Display Name'),
    product: PRODUCT,
    lastActivated: day('Last Activated Date', 'last activation date'),
    ...DEVICE_COLUMNS,
    onSharedComputer: flag('Activated On Shared Computer'),
  },
  key: (row) => `${row.user}\n${row.product}`,
  user: (row) => row.user,
  obstacle: 'activation-is-not-use',
  body(rows) {
    const activations = rows.map((row) => activationOf(row))
    return {
      activations,
      products: [...groups(activations)].map(([name, group]) => ({ product: name, ...peopleOf(group) })),
      apps: peopleOf(activations.filter(({ isApps }) => isApps)),
    }
  },
})

export const ACTIVATION_USER_COUNTS: ReportForm = form<ActivationUserCounts>()({
  report: 'getOffice365ActivationsUserCounts',
  columns: {
    refreshDate: REFRESH_DATE,
    product: PRODUCT,
    assigned: count('Assigned'),
    activated: count('Activated'),
    onSharedComputer: count('Shared Computer Activation'),
  },
  key: (row) => row.product,
  obstacle: 'activation-is-not-use',
  body: (rows) => ({
    products: rows.map(({ product: name, assigned, activated, onSharedComputer }) => ({
      product: name,
      isApps: isAppsProduct(name),
      assigned,
      activated,
      onSharedComputer,
    })),
  }),
})

export const ACTIVATION_DEVICE_COUNTS: ReportForm = form<ActivationDeviceCounts>()({
  report: 'getOffice365ActivationCounts',
  columns: { refreshDate: REFRESH_DATE, product: PRODUCT, ...DEVICE_COLUMNS },
  key: (row) => row.product,
  obstacle: 'devices-not-people',
  body: (rows) => ({
    products: rows.map((row) => ({
      product: row.product,
      isApps: isAppsProduct(row.product),
      devices: devicesOf(row),
    })),
  }),
})

/** The Apps by their present and former names; Visio, Project and add-ons are further products of the same people. */
export function isAppsProduct(name: string): boolean {
  return /^(MICROSOFT|OFFICE) 365 (APPS FOR (ENTERPRISE|BUSINESS)|PROPLUS|BUSINESS)\b/i.test(name)
}

type ActivationRow = Counts<Device> &
  Pick<Activation, 'user' | 'displayName' | 'product' | 'lastActivated' | 'onSharedComputer'>

function activationOf(row: ActivationRow): Activation {
  const devices = devicesOf(row)
  return {
    user: row.user,
    displayName: row.displayName,
    product: row.product,
    isApps: isAppsProduct(row.product),
    lastActivated: row.lastActivated,
    devices,
    onSharedComputer: row.onSharedComputer,
    activated:
      row.lastActivated !== null ||
      row.onSharedComputer === true ||
      DEVICES.some((device) => (devices[device] ?? 0) > 0),
  }
}

function devicesOf(row: Counts<Device>): Counts<Device> {
  return Object.fromEntries(DEVICES.map((device) => [device, row[device]])) as Record<Device, number | null>
}

function groups(activations: readonly Activation[]): Map<string, Activation[]> {
  const byProduct = Map.groupBy(activations, ({ product: name }) => name)
  return new Map([...byProduct].sort(([one], [two]) => (one < two ? -1 : 1)))
}

/** People, each once: somebody can have two products that are both the Apps. */
function peopleOf(activations: readonly Activation[]): ActivatedUsers {
  return {
    users: new Set(activations.map((one) => one.user)).size,
    activated: new Set(activations.filter(({ activated }) => activated).map((one) => one.user)).size,
  }
}
