import { addDays, isoDate } from '@lotse/calendar'
import { noteCategoryIds, rateIntentNote, reasonsOf, splitReasonIds, usageStatusIds } from '@lotse/playbook'
import { DEFAULT_USAGE_SETTINGS, monthsOf, readUsageReport, seriesOf, verdictOf } from '@lotse/usage'
import { describe, expect, it } from 'vitest'
import { sampleEvents } from './chronology.ts'
import type { SampleCustomer, SampleEngagement } from './model.ts'
import { samplePortfolio } from './portfolio.ts'
import { seededRandom } from './random.ts'
import { reportCsv, reportFileName } from './report-csv.ts'
import type { SampleEvent } from './sample-events.ts'
import { staff, staffSlugs } from './staff.ts'

const asOf = isoDate('2026-11-22')
const customers = samplePortfolio(asOf)

type Engaged = SampleCustomer & { readonly engagement: SampleEngagement }
const isEngaged = (customer: SampleCustomer): customer is Engaged => customer.engagement !== null
const engaged = customers.filter(isEngaged)
const cases = engaged.map((customer): [string, Engaged] => [customer.slug, customer])
const stories = engaged.flatMap(({ engagement }) => engagement.story)

/** What every record of usage status said at any time. */
const statuses = stories.flatMap((event) =>
  event.kind === 'status' ? [event.change] : event.kind === 'divided' ? [...event.add] : [],
)

/** The last status of the main record, and those that splits added. A case that ends in Blocked sets it too. */
function standOf({ engagement }: Engaged): string[] {
  const events = sampleEvents(engagement, asOf)
  const set = events.flatMap((event) => {
    if (event.kind === 'caseBlocked') return [{ l1: 'blocked' as const, l2: event.l2 }]
    return event.kind === 'status' && event.workload === 'apps' ? [event.change] : []
  })
  const main = set.slice(-1)
  const split = events.flatMap((event) => (event.kind === 'divided' ? [...event.add] : []))
  return [...main, ...split].map(({ l1, l2 }) => `${l1} ${l2 ?? ''}`.trim())
}

/** The verdict of the last five months through the real reader: enough for growth over three of them. */
async function verdictOfReports({ slug, engagement }: Engaged) {
  const { tenant, usage } = engagement
  const readings = []
  for (const month of usage.months.slice(-5)) {
    const csv = new TextEncoder().encode(reportCsv({ slug, domain: tenant.primaryDomain, usage }, month, seededRandom))
    const source = (async function* () {
      yield csv
    })()
    readings.push(await readUsageReport(source, { name: reportFileName(slug, month.month), asOf }))
  }
  const snapshots = readings.flatMap((reading) => reading.snapshots)
  return verdictOf(seriesOf(monthsOf(snapshots, DEFAULT_USAGE_SETTINGS), DEFAULT_USAGE_SETTINGS, asOf))
}

describe('the sample portfolio', () => {
  it('has 24 customers with names and domains of their own', () => {
    expect(customers).toHaveLength(24)
    expect(new Set(customers.flatMap(({ slug, name }) => [slug, name])).size).toBe(48)
    for (const { engagement } of engaged) expect(engagement.tenant.primaryDomain).toMatch(/^[a-z-]+\.example$/)
    expect(new Set(engaged.map(({ engagement }) => engagement.tenant.primaryDomain)).size).toBe(engaged.length)
    for (const slug of staffSlugs) expect(staff[slug].email).toMatch(/@lotsendienst\.example$/)
  })

  it.each([
    ['feuerstein', 'unknown customerUnresponsive'],
    ['brightwater', 'unknown newSubscription'],
    ['rebental', 'unknown newSubscription'],
    ['kornblume', 'inProgress technicalOnboarding'],
    ['hafenkante', 'inProgress userAdoption'],
    ['stahlquell', 'blocked itInfrastructure'],
    ['granitfels', 'blocked itChangeResourcing'],
    ['fjordlys', 'blocked legalRegulatory'],
    ['fjordlys', 'blocked securityPrivacy'],
    ['granitfels', 'blocked adoptionReadiness'],
    ['stahlquell', 'blocked productCapability'],
    ['granitfels', 'blocked serviceReliability'],
    ['ostermoor', 'blocked appCompatibility'],
    ['fjordlys', 'blocked partnerEngagement'],
    ['kestrel', 'blocked billingLicensing'],
    ['fjordlys', 'noIntent competitiveSolution'],
    ['weidengrund', 'noIntent microsoftOnPremises'],
    ['larkfield', 'noIntent executiveSponsorship'],
    ['sandkrug', 'duplicate'],
  ])('%s stands at %s', (slug, stand) => {
    const customer = engaged.find((candidate) => candidate.slug === slug)
    expect(customer && standOf(customer)).toContain(stand)
  })

  it('has every status and reason of the Apps', () => {
    const found = new Set(engaged.flatMap(standOf))
    const wanted = usageStatusIds.flatMap((l1) =>
      l1 === 'duplicate' ? [l1] : reasonsOf(l1, 'apps').map((l2) => `${l1} ${l2}`),
    )
    expect(wanted.filter((stand) => !found.has(stand))).toEqual([])
  })

  const accelerated = [
    'caseOpened',
    'stallPostponed',
    'caseBlocked',
    'caseClosed',
    'expertAsked',
    'expertHelps',
    'referralSent',
    'compatAnswered',
    'messageAnswered',
    'solutionTried',
    'insightReported',
  ]
  const some = (matches: (event: SampleEvent) => boolean) => stories.some(matches)
  const splits = stories.flatMap((event) => (event.kind === 'divided' ? [...event.add] : []))
  const concealed = engaged.filter(({ engagement }) => engagement.usage.concealed)
  it.each<[string, boolean]>([
    ['a split for each reason', splitReasonIds.every((id) => splits.some(({ splitReason }) => splitReason === id))],
    [
      'a note of each category',
      // Intents are written with the status they belong to.
      noteCategoryIds.every((id) => id === 'intent' || some((event) => event.kind === 'note' && event.category === id)),
    ],
    ['an executive summary', some((event) => event.kind === 'note' && event.structure?.kind === 'executiveSummary')],
    ['a customer in GCC High', engaged.some(({ engagement }) => engagement.tenant.cloud === 'gccHigh')],
    ['concealed names', concealed.length > 0 && concealed.length < engaged.length],
    ['a customer with a Windows upgrade', customers.some(({ engagement }) => engagement === null)],
    [
      'a customer met in the middle',
      some((event) => event.kind === 'task' && event.taskId === '3080' && event.skip !== undefined),
    ],
    ['a pilot that failed', some((event) => event.kind === 'pilot' && event.pilot.verdict === 'noGo')],
    ['a pilot left out', some((event) => event.kind === 'pilot' && event.pilot.verdict === 'waived')],
    ['an enterprise customer', engaged.some(({ engagement }) => engagement.enterpriseLevel === 3)],
    ['a desktop architect', some((event) => event.kind === 'assigned' && event.role === 'GM_FTA')],
    ['an architect', some((event) => event.kind === 'assigned' && event.role === 'FTA')],
    ['experts', some((event) => event.kind === 'assigned' && event.role === 'SME')],
    ['a core task that is done', some((event) => event.kind === 'task' && event.workload === 'core')],
    ['a partner referral', some((event) => event.kind === 'task' && event.taskId === '983')],
    ['a meeting called off', some((event) => event.kind === 'cancelled')],
    ...accelerated.map((kind): [string, boolean] => [kind, some((event) => event.kind === kind)]),
    ['a decision put off', some((event) => event.kind === 'decision' && event.decision.state === 'deferred')],
    ['both languages', new Set(engaged.map(({ language }) => language)).size === 2],
  ])('has %s', (_what, found) => expect(found).toBe(true))

  it.each(cases)('%s: intent notes read well', (_slug, { engagement }) => {
    const said = engagement.story.flatMap((event) =>
      event.kind === 'status' ? [event.change] : event.kind === 'divided' ? [...event.add] : [],
    )
    const rated = said.map(({ intentNote, l1 }) => ({ intentNote, ...rateIntentNote(intentNote ?? '', l1) }))
    expect(rated.filter(({ rating }) => rating !== 'good')).toEqual([])
  })

  it.each([0, 1, 8, 15, 40, 100, 365])('%d days later nothing lies ahead or before the beginning either', (days) => {
    const today = addDays(asOf, days)
    for (const { slug, createdOn, engagement } of samplePortfolio(today).filter(isEngaged)) {
      const wrong = sampleEvents(engagement, createdOn).filter(({ on }) => on > today || on < createdOn)
      expect(wrong.map((event) => `${slug}: ${event.kind} on ${event.on}`)).toEqual([])
    }
  })

  it.each([
    ['hafenkante', 'stalled'],
    ['alpenglas', 'growing'],
    ['wexcombe', 'near-goal'],
    ['uhrwerk-seeland', 'stable'],
    ['morgentau', 'insufficient-history'],
    ['cedar-ridge', 'declining'],
    ['lindenplatz', 'stable'],
    ['tannenhof', 'stalled'],
    ['stahlquell', 'stalled'],
    ['larkfield', 'stalled'],
    ['taubenstein', 'declining'],
  ])('the reports of %s make it %s', async (slug, state) => {
    const customer = engaged.find((candidate) => candidate.slug === slug)
    if (!customer) throw new Error(`no customer ${slug}`)
    expect((await verdictOfReports(customer))?.state).toBe(state)
  })

  it('is stalled at 53.7 %, 671 of 1,250, with +1.3 points', async () => {
    const hafenkante = engaged.find(({ slug }) => slug === 'hafenkante')
    if (!hafenkante) throw new Error('no customer')
    const verdict = await verdictOfReports(hafenkante)
    expect(verdict).toMatchObject({ active: 671, entitled: 1250 })
    expect(verdict?.growth3pp?.toFixed(1)).toBe('1.3')
  })

  it('spoke of usage in 18 months where an engagement is old enough', () => {
    const lengths = engaged.map(({ engagement }) => engagement.usage.months.length)
    expect(lengths.filter((length) => length === 18).length).toBeGreaterThanOrEqual(8)
    expect(statuses.length).toBeGreaterThan(40)
  })
})
