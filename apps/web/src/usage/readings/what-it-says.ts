import type { UsageReading } from '@lotse/contract'
import type { Format } from '../../language/format.ts'
import type { useText } from '../../language/use-text.ts'

type Say = ReturnType<typeof useText>
type Totals = Readonly<Record<string, unknown>>
type Row = Readonly<Record<string, unknown>>

/** Lines that are enough to know a report; the file itself has the rest. */
const SHOWN = 6

/** What a report that gives no month says, line by line. What it does not say has no line. */
export function whatItSays({ report, totals }: UsageReading, say: Say, format: Format): readonly string[] {
  const says = sayers[report]
  return says === undefined ? [] : says(totals, say, format).slice(0, SHOWN)
}

type Sayer = (totals: Totals, say: Say, format: Format) => string[]

const people: Sayer = ({ people: count }, say) =>
  typeof count === 'number' ? [say('readings:says.people', { count })] : []

const days: Sayer = ({ days: rows }, say, format) => {
  const all = rowsOf(rows).flatMap(({ day }) => (typeof day === 'string' ? [day] : []))
  const [from] = all
  const to = all.at(-1)
  if (from === undefined || to === undefined) return []
  return [say('readings:says.days', { count: all.length, from: format.date(from), to: format.date(to) })]
}

const sayers: Readonly<Record<string, Sayer>> = {
  getOffice365ActivationsUserDetail: ({ apps }, say, format) => {
    const { users, activated } = rowOf(apps)
    if (typeof users !== 'number' || typeof activated !== 'number') return []
    return [say('readings:says.activated', { users: format.number(users), activated: format.number(activated) })]
  },
  getOffice365ActivationsUserCounts: ({ products }, say, format) =>
    rowsOf(products).map(({ product, assigned, activated }) =>
      say('readings:says.product', {
        product: String(product),
        assigned: number(assigned, format),
        activated: number(activated, format),
      }),
    ),
  getOffice365ActivationCounts: ({ products }, say, format) =>
    rowsOf(products).map(({ product, devices }) => {
      const counts = Object.values(rowOf(devices)).filter((count) => typeof count === 'number')
      const sum = counts.reduce((all, count) => all + count, 0)
      return say('readings:says.devices', { product: String(product), devices: format.number(sum) })
    }),
  ProductList: ({ products }, say, format) =>
    rowsOf(products).map(({ title, total, assigned }) =>
      say('readings:says.seats', {
        product: String(title),
        total: number(total, format),
        assigned: number(assigned, format),
      }),
    ),
  subscribedSkus: ({ skus }, say, format) =>
    rowsOf(skus).map(({ partNumber, skuId, enabledUnits, consumedUnits }) =>
      say('readings:says.seats', {
        product: String(partNumber ?? skuId),
        total: number(enabledUnits, format),
        assigned: number(consumedUnits, format),
      }),
    ),
  getOffice365ServicesUserCounts: ({ active, inactive }, say, format) =>
    Object.entries(rowOf(active)).map(([service, count]) =>
      say('readings:says.service', {
        service: SERVICE_NAMES[service] ?? service,
        active: number(count, format),
        inactive: number(rowOf(inactive)[service], format),
      }),
    ),
  MauHistory: ({ months }, say, format) =>
    rowsOf(months)
      .toReversed()
      .map(({ month, active, entitled, rate }) => {
        const what = {
          month: format.month(String(month)),
          rate: typeof rate === 'number' ? format.percent(rate / 100) : '–',
        }
        if (typeof active !== 'number' || typeof entitled !== 'number') return say('readings:says.month', what)
        const of = { active: format.number(active), entitled: format.number(entitled) }
        return say('readings:says.monthOf', { ...what, ...of })
      }),
  adminReportSettings: ({ namesConcealed }, say) =>
    typeof namesConcealed === 'boolean'
      ? [say(namesConcealed ? 'readings:says.concealed' : 'readings:says.shown')]
      : [],
  licenseDetails: ({ licenses }, say) =>
    typeof licenses === 'number' ? [say('readings:says.licenses', { count: licenses })] : [],
  users: people,
  directoryUsers: people,
  getOffice365ActiveUserDetail: people,
  getM365AppUserCounts: days,
  getM365AppPlatformUserCounts: days,
  getOffice365ActiveUserCounts: days,
  Office365ActiveUserActivityCounts: days,
}

/** Services as Microsoft calls them, the same in every language. */
const SERVICE_NAMES: Readonly<Record<string, string>> = {
  office365: 'Office 365',
  exchange: 'Exchange',
  oneDrive: 'OneDrive',
  sharePoint: 'SharePoint',
  skypeForBusiness: 'Skype for Business',
  yammer: 'Yammer',
  teams: 'Teams',
}

const rowOf = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {})
const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.map(rowOf) : [])

/** What is not known is a dash, never zero. */
const number = (value: unknown, format: Format): string => (typeof value === 'number' ? format.number(value) : '–')
