import { addDays, isoDate, month } from '@lotse/calendar'
import {
  decideNote,
  decideSkip,
  decideTaskStatus,
  decideUsageStatus,
  type EntitlementRecord,
  evaluate,
  type Facts,
  nothingRecorded,
  rateIntentNote,
  standaloneApps,
  type TaskFact,
  taskOf,
  type UsageStatusFields,
} from '@lotse/playbook'
import { DEFAULT_USAGE_SETTINGS, monthsOf, readUsageReport, seriesOf, verdictOf } from '@lotse/usage'
import { describe, expect, it } from 'vitest'
import type { SampleCustomer, SampleTask } from './model.ts'
import { samplePortfolio } from './portfolio.ts'
import { seededRandom } from './random.ts'
import { reportCsv, reportFileName } from './report-csv.ts'
import { staff, staffSlugs } from './staff.ts'

const asOf = isoDate('2026-11-22')
const customers = samplePortfolio(asOf)
const cases = customers.map((customer): [string, SampleCustomer] => [customer.slug, customer])

const untouched = (taskId: string): TaskFact => ({
  taskId,
  status: 'notStarted',
  percent: 0,
  due: null,
  responsible: null,
  skip: null,
  confirmation: null,
})

/** Everything the sample says, replayed through the decisions a person would meet. */
function replay(customer: SampleCustomer): { facts: Facts; refusals: string[] } {
  const { engagement } = customer
  const refusals: string[] = []
  const rolesOf = (person: string) =>
    engagement.assignments.filter((assignment) => assignment.person === person).map((assignment) => assignment.role)
  let facts: Facts = {
    engagement: {
      workload: 'apps',
      createdOn: engagement.createdOn,
      scenario: engagement.scenario,
      assignedRoles: engagement.assignments.map((assignment) => assignment.role),
      enterpriseLevel: null,
      origin: null,
      seats: null,
    },
    tasks: [],
    entitlementRecords: [],
    notes: engagement.notes.map((note) => ({ ...note, status: null, nextUpdateOn: null })),
    noteCategoriesKept: ['engagementManagement'],
    usage: { latestReadOn: null, verdict: null, monthsAtTarget: null },
    ...nothingRecorded,
    contacts: contactsOf(customer),
  }
  const take = (task: SampleTask): void => {
    const definition = taskOf(standaloneApps, task.taskId)
    const actor = { roles: rolesOf(task.by) }
    // Stable use is what 3650 asks for; the sample's months show it where 3650 is complete.
    const stable = { ...facts, usage: usageAtGoal }
    const decision = task.skip
      ? decideSkip(definition, untouched(task.taskId), { ...task.skip, actor, today: task.on }, facts)
      : decideTaskStatus(
          standaloneApps,
          definition,
          untouched(task.taskId),
          {
            status: task.status,
            percent: task.percent,
            actor,
            today: task.on,
            ...(task.reason === undefined ? {} : { reason: task.reason }),
            ...(task.confirmation === undefined ? {} : { confirmation: task.confirmation }),
          },
          task.taskId === '3650' ? stable : facts,
        )
    if (decision.ok) facts = { ...facts, tasks: [...facts.tasks, { ...decision.next, due: task.due }] }
    else refusals.push(`${task.taskId}: ${decision.message.en}`)
  }
  for (const task of engagement.tasks) take(task)
  let current: UsageStatusFields | null = null
  for (const { on, by, change } of engagement.usageStatus) {
    const settled = engagement.tasks.some((task) => task.taskId === '1247' && task.on <= on)
    const decision = decideUsageStatus(
      current,
      change,
      { roles: rolesOf(by) },
      {
        today: on,
        stage: 'delivery',
        workload: 'apps',
        deploymentSettled: settled,
      },
    )
    if (decision.ok) current = decision.fields
    else refusals.push(...decision.problems.map((problem) => `usage status on ${on}: ${problem.message.en}`))
  }
  for (const note of engagement.notes) {
    const decision = decideNote({ ...note, actor: { roles: rolesOf(note.by) } }, facts)
    if (!decision.ok) refusals.push(`note of ${note.writtenOn}: ${decision.message.en}`)
  }
  const records: EntitlementRecord[] =
    current === null
      ? []
      : [
          {
            ...(current as UsageStatusFields),
            id: customer.slug,
            workload: 'apps',
            count: engagement.seats,
            l3: null,
            splitReason: null,
            splitApproval: null,
          },
        ]
  return { facts: { ...facts, entitlementRecords: records }, refusals }
}

/** Who is named at the customer, as the playbook counts them. */
function contactsOf({ contacts }: SampleCustomer): Facts['contacts'] {
  return {
    kept: true,
    itTeam: contacts.filter(({ itTeam }) => itTeam).length,
    surveyEligible: contacts.filter(({ surveyServices }) => surveyServices?.includes('apps')).length,
  }
}

const usageAtGoal: Facts['usage'] = {
  latestReadOn: asOf,
  monthsAtTarget: 2,
  verdict: {
    month: month('2026-10'),
    raw: 'stable',
    state: 'stable',
    active: 70,
    entitled: 100,
    rate: 70,
    growth3pp: 1,
    usersMissingToTarget: 0,
  },
}

/** The last five months through the real reader: enough for growth over three of them. */
async function usageOf(customer: SampleCustomer): Promise<Facts['usage']> {
  const readings = []
  for (const target of customer.usage.months.slice(-5)) {
    const csv = new TextEncoder().encode(reportCsv(customer, target, seededRandom))
    const source = (async function* () {
      yield csv
    })()
    readings.push(await readUsageReport(source, { name: reportFileName(customer, target.month), asOf }))
  }
  const months = monthsOf(
    readings.flatMap((reading) => reading.snapshots),
    DEFAULT_USAGE_SETTINGS,
  )
  const series = seriesOf(months, DEFAULT_USAGE_SETTINGS, asOf)
  const points = series.points.desktopCore
  const below = points.findLastIndex((point) => 100 * point.active < 70 * point.entitled)
  return {
    verdict: verdictOf(series),
    latestReadOn: months.at(-1)?.provenance.refreshDate ?? null,
    monthsAtTarget: points.length - 1 - below,
  }
}

describe('the sample portfolio', () => {
  it('has eight customers with names and domains of their own', () => {
    expect(customers).toHaveLength(8)
    expect(new Set(customers.flatMap((customer) => [customer.slug, customer.name])).size).toBe(16)
    for (const { tenant } of customers) expect(tenant.primaryDomain).toMatch(/^[a-z-]+\.example$/)
    for (const slug of staffSlugs) expect(staff[slug].email).toMatch(/@lotsendienst\.example$/)
  })

  it.each(cases)('%s: every entry is one a person could have made', (_slug, customer) =>
    expect(replay(customer).refusals).toEqual([]),
  )

  it.each(cases)('%s: intent notes read well, and nothing lies in the future', (_slug, { engagement }) => {
    for (const { change, on } of engagement.usageStatus) {
      expect(rateIntentNote(change.intentNote ?? '', change.l1), change.intentNote ?? '').toEqual({
        rating: 'good',
        hints: [],
      })
      expect(on <= asOf).toBe(true)
    }
    for (const note of engagement.notes) expect(note.writtenOn <= asOf).toBe(true)
    for (const task of engagement.tasks) expect(task.on >= engagement.createdOn && task.on <= asOf).toBe(true)
  })

  it.each([
    ['hafenkante', 'stalled', 'operation', 'stall:request-expert'],
    ['alpenglas', 'growing', 'operation', 'watch-usage'],
    ['wexcombe', 'near-goal', 'accelerating', 'watch-usage'],
    ['uhrwerk-seeland', 'stable', 'stable', 'reached-target:close'],
    ['morgentau', 'insufficient-history', 'assess', 'task:3070'],
    ['ostermoor', 'stalled', 'notApplicable', 'next-action-due:ostermoor'],
    ['cedar-ridge', 'declining', 'operation', 'management-note-due'],
    ['lindenplatz', 'stable', 'operation', 'reached-target:confirm'],
  ])('%s is %s, in phase %s, and calls for %s', async (slug, state, phase, key) => {
    const customer = customers.find((candidate) => candidate.slug === slug)
    if (!customer) throw new Error(`no customer ${slug}`)
    const usage = await usageOf(customer)
    const evaluation = evaluate(standaloneApps, { ...replay(customer).facts, usage }, asOf)
    expect(usage.verdict?.state).toBe(state)
    expect(evaluation.servicePhase).toBe(phase)
    expect(evaluation.nextActions.map((action) => action.key)).toContain(key)
  })

  it('is stalled at 53.7 %, 671 of 1,250, with +1.3 points', async () => {
    const [hafenkante] = customers
    if (!hafenkante) throw new Error('no customer')
    const { verdict } = await usageOf(hafenkante)
    expect(verdict).toMatchObject({ active: 671, entitled: 1250 })
    expect(verdict?.growth3pp?.toFixed(1)).toBe('1.3')
  })

  it.each([0, 1, 8, 15, 40, 100, 365])('looks the same %d days later', (days) => {
    const later = samplePortfolio(addDays(asOf, days))
    expect(later.map((customer) => replay(customer).refusals)).toEqual(later.map(() => []))
    expect(later.map((customer) => customer.usage.months.length)).toEqual([18, 18, 18, 18, 2, 10, 18, 12])
  })
})
