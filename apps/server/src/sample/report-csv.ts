import { addDays, type IsoDate, lastDayOf, type Month } from '@lotse/calendar'
import type { SampleCustomer, SampleMonth } from './model.ts'
import type { Random, RandomOf } from './random.ts'
import { personOf, pseudonymOf, type ReportPerson } from './report-people.ts'

const platforms = ['Windows', 'Mac', 'Mobile', 'Web'] as const
const apps = ['Outlook', 'Word', 'Excel', 'PowerPoint', 'OneNote', 'Teams'] as const
type Platform = (typeof platforms)[number]
type App = (typeof apps)[number]

/** Days the report looks back. */
const PERIOD = 30

/** The 39 headings in the order in which Microsoft delivers them (usage.md §2). */
const headings: readonly string[] = [
  'Report Refresh Date',
  'User Principal Name',
  'Last Activation Date',
  'Last Activity Date',
  'Report Period',
  ...platforms,
  ...apps,
  ...platforms.flatMap((platform) => apps.map((app) => `${app} (${platform})`)),
]

/** What a person did in the month: core apps on a desktop, only Teams there, only web or phone, or nothing. */
type Doing = 'core' | 'teamsOnly' | 'elsewhere' | 'nothing'

/** The name under which a month's report is dropped in, as the portal would have delivered it. */
export function reportFileName(customer: SampleCustomer, month: Month): string {
  return `M365AppUserDetail_D30_${customer.slug}_${lastDayOf(month)}.csv`
}

/**
 * The app user detail report of one month, refreshed on its last day, as Microsoft delivers it: UTF-8 with byte order
 * mark, CRLF, `Yes` and `No`. The counts of people are exactly those of `target`; who they are changes little from month
 * to month. Throws a RangeError where the target asks for more active than entitled people.
 */
export function reportCsv(customer: SampleCustomer, target: SampleMonth, randomOf: RandomOf): string {
  const { slug, tenant, usage } = customer
  const { entitled, desktopCore, desktop, any, month } = target
  if (!(desktopCore <= desktop && desktop <= any && any <= entitled)) {
    throw new RangeError(`${slug} ${month}: ${desktopCore}, ${desktop}, ${any} of ${entitled} people cannot be active`)
  }
  const people = Array.from({ length: entitled }, (_, index) => personOf(slug, tenant.primaryDomain, index, randomOf))
  const doings = doingsOf(people, target, randomOf(`${slug}/${month}/active`))
  const refreshed = lastDayOf(month)
  const firstReport = lastDayOf(usage.months[0]?.month ?? month)
  const rows = people.map((person, index) =>
    rowOf({
      name: usage.concealed ? pseudonymOf(slug, index, randomOf) : person.principalName,
      person,
      doing: doings[index] ?? 'nothing',
      refreshed,
      activated: addDays(firstReport, -person.activatedDaysBefore),
      random: randomOf(`${slug}/${month}/${index}`),
    }),
  )
  return `\uFEFF${[headings, ...rows].map((fields) => `${fields.join(',')}\r\n`).join('')}`
}

/** Most inclined first, with a little chance each month, so that a few people come and go. */
function doingsOf(people: readonly ReportPerson[], target: SampleMonth, random: Random): readonly Doing[] {
  const ranked = people
    .map((person, index) => ({ index, score: scoreOf(person, random) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
  const doings: Doing[] = people.map(() => 'nothing')
  ranked.forEach(({ index }, rank) => {
    doings[index] =
      rank < target.desktopCore
        ? 'core'
        : rank < target.desktop
          ? 'teamsOnly'
          : rank < target.any
            ? 'elsewhere'
            : 'nothing'
  })
  return doings
}

/** Chance moves those in the middle more than the most inclined, who use the apps every month. */
function scoreOf({ inclination }: ReportPerson, random: Random): number {
  return inclination + 0.12 * (1 - inclination) * random()
}

type RowInput = {
  readonly name: string
  readonly person: ReportPerson
  readonly doing: Doing
  readonly refreshed: IsoDate
  readonly activated: IsoDate
  readonly random: Random
}

function rowOf({ name, person, doing, refreshed, activated, random }: RowInput): readonly string[] {
  const used = usedBy(person, doing, random)
  const on = (platform: Platform): boolean => apps.some((app) => used.has(`${app} (${platform})`))
  const inApp = (app: App): boolean => platforms.some((platform) => used.has(`${app} (${platform})`))
  return [
    refreshed,
    name,
    doing === 'core' ? activated : '',
    lastActivity(doing, refreshed, random),
    String(PERIOD),
    ...platforms.map((platform) => flag(on(platform))),
    ...apps.map((app) => flag(inApp(app))),
    ...platforms.flatMap((platform) => apps.map((app) => flag(used.has(`${app} (${platform})`)))),
  ]
}

const flag = (yes: boolean): string => (yes ? 'Yes' : 'No')

/** Inside the period for who was active; before it, or never, for who was not. */
function lastActivity(doing: Doing, refreshed: IsoDate, random: Random): string {
  const draw = random()
  if (doing !== 'nothing') return addDays(refreshed, -Math.floor(draw * draw * PERIOD))
  return draw < 0.4 ? '' : addDays(refreshed, -PERIOD - Math.floor(draw * 300))
}

/** The pairs of app and platform somebody used; at least one of the kind that `doing` says. */
function usedBy(person: ReportPerson, doing: Doing, random: Random): ReadonlySet<string> {
  const used = new Set<string>()
  if (doing === 'nothing') return used
  const desktop: Platform = person.mac ? 'Mac' : 'Windows'
  if (doing === 'core') {
    used.add(`${random() < 0.85 ? 'Outlook' : 'Excel'} (${desktop})`)
    const chances: readonly (readonly [App, number])[] = [
      ['Word', 0.6],
      ['Excel', 0.55],
      ['PowerPoint', 0.3],
      ['OneNote', 0.15],
      ['Teams', 0.8],
    ]
    for (const [app, chance] of chances) if (random() < chance) used.add(`${app} (${desktop})`)
  }
  if (doing === 'teamsOnly') used.add(`Teams (${desktop})`)
  if (doing === 'elsewhere' || random() < 0.3) used.add(`Outlook (${random() < 0.5 ? 'Mobile' : 'Web'})`)
  if (random() < 0.25) used.add(`Teams (${random() < 0.5 ? 'Mobile' : 'Web'})`)
  return used
}
