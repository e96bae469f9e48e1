import { addDays, type IsoDate } from '@lotse/calendar'
import { LIFECYCLE } from '@lotse/inventory'
import type { RandomOf } from './random.ts'
import { personOf } from './report-people.ts'
import type { SampleDevices } from './sample-events.ts'

/** Whose devices they are, on the day of the inventory. */
type DevicesOf = SampleDevices & { readonly slug: string; readonly domain: string; readonly day: IsoDate }

const headings = [
  'Name0',
  'User_Principal_Name0',
  'Operating_System_Name_and0',
  'AD_Site_Name0',
  'Model0',
  'ARPDisplayName0',
  'VersionToReport0',
  'cfgUpdateChannel0',
  'Platform0',
  'ClientCulture0',
  'TimeStamp',
]
const OLD_OFFICE = ['Microsoft Office Professional Plus 2016', '16.0.4266.1001', '', 'x86', 'de-de']
const CHANNEL = 'http://officecdn.microsoft.com/pr/55336b82-a18d-4dd6-b5f6-9e5095c314a6'
const models = ['Latitude 5450', 'ThinkPad L14', 'OptiPlex 7020']

/** An inventory as a query of Configuration Manager gives it. Who uses the apps least is who does not have them. */
export function deviceCsv({ slug, domain, prefix, day, sites, sessionHosts }: DevicesOf, randomOf: RandomOf): string {
  const random = randomOf(`${slug}/devices`)
  const [newest, older] = buildsOn(day)
  const apps = (): string[] => {
    const build = random() < 0.9 ? newest : older
    return ['Microsoft 365 Apps for enterprise - de-de', build, CHANNEL, 'x64', 'de-de']
  }
  const seen = (): IsoDate => addDays(day, -Math.floor(random() ** 3 * 45))
  const count = sites.reduce((sum, { devices }) => sum + devices, 0)
  const people = Array.from({ length: count }, (_, index) => personOf(slug, domain, index, randomOf))
    .sort((one, other) => other.inclination - one.inclination)
    .values()
  const rows = sites.flatMap(({ site, withApps }) => times(withApps, () => [site, apps()] as const))
  const without = sites.flatMap(({ site, devices, withApps }) =>
    times(devices - withApps, () => [site, OLD_OFFICE] as const),
  )
  const clients = [...rows, ...without].map(([site, office], index) => [
    `${prefix}-${String(index + 1).padStart(5, '0')}`,
    people.next().value?.principalName ?? '',
    `Microsoft Windows NT Workstation 10.0 (${random() < 0.85 ? 22631 : 19045})`,
    site,
    models[Math.floor(random() * models.length)] ?? '',
    ...office,
    seen(),
  ])
  const servers = times(sessionHosts, (index) => [
    `${prefix}-TS${String(index + 1).padStart(2, '0')}`,
    '',
    'Microsoft Windows NT Server 10.0 (17763)',
    sites[0]?.site ?? '',
    'VMware7,1',
    ...OLD_OFFICE,
    day,
  ])
  return [headings, ...clients, ...servers].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}

/** The newest build in the monthly channel for enterprises on that day, and one that has ended by then. */
function buildsOn(day: IsoDate): readonly [string, string] {
  const there = LIFECYCLE.releases.filter(
    ({ first }) => first.MonthlyEnterprise !== null && first.MonthlyEnterprise <= day,
  )
  const build = (back: number): string => `16.0.${there.at(-1 - back)?.release ?? ''}.20100`
  return [build(0), build(5)]
}

const times = <Value>(count: number, of: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => of(index))

const quoted = (text: string): string => (text.includes(',') ? `"${text}"` : text)
