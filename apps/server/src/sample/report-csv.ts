import { addDays, type IsoDate, lastDayOf, type Month } from '@lotse/calendar'
import type { SampleUsage } from './model.ts'
import type { Random, RandomOf } from './random.ts'
import { personOf, pseudonymOf, type ReportPerson } from './report-people.ts'
import type { SampleMonth } from './sample-month.ts'

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

/** Whose report it is. */
export type ReportedTenant = { readonly slug: string; readonly domain: string; readonly usage: SampleUsage }

/** What a person did in the month: core apps on a desktop, only Teams there, only web or phone, or nothing. */
type Doing = 'core' | 'teamsOnly' | 'elsewhere' | 'nothing'

/** The name under which a month's report is dropped in, as the portal would have delivered it. */
export function reportFileName(slug: string, month: Month): string {
  return `M365AppUserDetail_D30_${slug}_${lastDayOf(month)}.csv`
}

/**
 * The app user detail report of one month, refreshed on its last day, as Microsoft delivers it: UTF-8 with byte order
 * mark, CRLF, `Yes` and `No`. The counts of people are exactly those of `target`; who they are changes little from month
 * to month. Throws a RangeError where the target asks for more active than entitled people.
 */
export function reportCsv(customer: ReportedTenant, target: SampleMonth, randomOf: RandomOf): string {
  const { slug, domain, usage } = customer
  const { entitled, desktopCore, desktop, any, month } = target
  if (!(desktopCore <= desktop && desktop <= any && any <= entitled)) {
    throw new RangeError(`${slug} ${month}: ${desktopCore}, ${desktop}, ${any} of ${entitled} people cannot be active`)
  }
  const people = Array.from({ length: entitled }, (_, index) => personOf(slug, domain, index, randomOf))
  const doings = doingsOf(people, target, randomOf(`${slug}/${month}/active`))
  const before = daysBefore(lastDayOf(month))
  const beforeFirst = daysBefore(lastDayOf(usage.months[0]?.month ?? month))
  const rows = people.map((person, index) => {
    const doing = doings[index] ?? 'nothing'
    const random = randomOf(`${slug}/${month}/${index}`)
    const used = usedBy(person, doing, random)
    return [
      before(0),
      usage.concealed ? pseudonymOf(slug, index, randomOf) : person.principalName,
      doing === 'core' ? beforeFirst(person.activatedDaysBefore) : '',
      lastActivity(doing, before, random),
      PERIOD,
      flagsOf(used),
    ].join(',')
  })
  return `\uFEFF${[headings.join(','), ...rows].map((row) => `${row}\r\n`).join('')}`
}

/** The days before one, each worked out once: reports of thousands ask for the same few hundred. */
function daysBefore(day: IsoDate): (days: number) => IsoDate {
  const known: IsoDate[] = []
  return (days) => {
    known[days] ??= addDays(day, -days)
    return known[days]
  }
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

/** What somebody used, as one bit for each pair of platform and app. */
type Used = number

const bitOf = (app: App, platform: Platform): number =>
  1 << (platforms.indexOf(platform) * apps.length + apps.indexOf(app))

const flagsKnown = new Map<Used, string>()

/** The 34 columns of yes and no. Few combinations occur, so that each is spelled out once. */
function flagsOf(used: Used): string {
  const known = flagsKnown.get(used)
  if (known !== undefined) return known
  const did = (app: App, platform: Platform) => (used & bitOf(app, platform)) !== 0
  const flags = [
    ...platforms.map((platform) => apps.some((app) => did(app, platform))),
    ...apps.map((app) => platforms.some((platform) => did(app, platform))),
    ...platforms.flatMap((platform) => apps.map((app) => did(app, platform))),
  ]
  const text = flags.map((yes) => (yes ? 'Yes' : 'No')).join(',')
  flagsKnown.set(used, text)
  return text
}

/** Inside the period for who was active; before it, or never, for who was not. */
function lastActivity(doing: Doing, before: (days: number) => IsoDate, random: Random): string {
  const draw = random()
  if (doing !== 'nothing') return before(Math.floor(draw * draw * PERIOD))
  return draw < 0.4 ? '' : before(PERIOD + Math.floor(draw * 300))
}

const besides: readonly (readonly [App, number])[] = [
  ['Word', 0.6],
  ['Excel', 0.55],
  ['PowerPoint', 0.3],
  ['OneNote', 0.15],
  ['Teams', 0.8],
]

/** The pairs of app and platform somebody used; at least one of the kind that `doing` says. */
function usedBy(person: ReportPerson, doing: Doing, random: Random): Used {
  if (doing === 'nothing') return 0
  const desktop: Platform = person.mac ? 'Mac' : 'Windows'
  let used = 0
  if (doing === 'core') {
    used |= bitOf(random() < 0.85 ? 'Outlook' : 'Excel', desktop)
    for (const [app, chance] of besides) if (random() < chance) used |= bitOf(app, desktop)
  }
  if (doing === 'teamsOnly') used |= bitOf('Teams', desktop)
  if (doing === 'elsewhere' || random() < 0.3) used |= bitOf('Outlook', random() < 0.5 ? 'Mobile' : 'Web')
  if (random() < 0.25) used |= bitOf('Teams', random() < 0.5 ? 'Mobile' : 'Web')
  return used
}
