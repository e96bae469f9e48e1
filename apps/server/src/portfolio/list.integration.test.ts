import type { PortfolioColumn, PortfolioPage, PortfolioSummary } from '@lotse/contract'
import { scenarioIds, servicePhaseIds } from '@lotse/playbook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '../sample/random.ts'
import {
  furnishPortfolio,
  labels,
  leads,
  type RandomEngagement,
  randomEngagements,
} from '../testing/random-portfolio.ts'
import { read, type UsageHouse, usageHouse } from '../testing/usage-house.ts'

/** The list in SQL against an obvious program in TypeScript, on random engagements: filters, order, windows, counts. */

const TODAY = '2026-11-22'
const all = randomEngagements('portfolio', 150)

let house: UsageHouse
beforeAll(async () => {
  house = await usageHouse()
  await furnishPortfolio(house.data, all)
})
afterAll(() => house.stop())

type Query = Readonly<Record<string, string>>
const ask = async <T>(path: string, query: Query) =>
  read<T>(await house.call(`/portfolio${path}?${new URLSearchParams(query)}`, { as: 'unassigned' }))
const idsOf = async (query: Query) =>
  (await ask<PortfolioPage>('', { limit: '200', ...query })).items.map(({ engagementId }) => engagementId)

/** As people look things up: no case, no accents. */
const plain = (words: string) =>
  words
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

const isOf = (list: string, value: string | null) => list.split(',').includes(value ?? 'none')
const inDays = (days: number) => new Date(Date.UTC(2026, 10, 22 + days)).toISOString().slice(0, 10)

const filters: Readonly<Record<string, (one: RandomEngagement, wanted: string) => boolean>> = {
  search: ({ name, city, tenantName, lead, tags, groups }, wanted) =>
    wanted
      .split(' ')
      .every((word) =>
        [[name, city, tenantName].join(' '), lead ?? '', ...tags, ...groups].some((words) =>
          plain(words).includes(plain(word)),
        ),
      ),
  state: ({ state }, wanted) => isOf(wanted, state),
  cloud: ({ cloud }, wanted) => isOf(wanted, cloud),
  phase: ({ phase }, wanted) => isOf(wanted, phase),
  l1: ({ l1 }, wanted) => isOf(wanted, l1),
  scenario: ({ scenario }, wanted) => isOf(wanted, scenario),
  country: ({ country }, wanted) => isOf(wanted, country),
  city: ({ city }, wanted) => city !== null && plain(city) === plain(wanted),
  lead: ({ lead }, wanted) => isOf(wanted, lead && leads[lead as keyof typeof leads]),
  tag: ({ tags }, wanted) => tags.some((name) => isOf(wanted, labels.tag[name as keyof typeof labels.tag])),
  group: ({ groups }, wanted) => groups.some((name) => isOf(wanted, labels.group[name as keyof typeof labels.group])),
  findings: ({ alarms, missing }, wanted) =>
    (isOf(wanted, 'alarm') && alarms > 0) || (isOf(wanted, 'missing') && missing > 0),
  overdue: ({ due }) => due !== null && due < TODAY,
  dueWithin: ({ due }, wanted) => due !== null && due <= inDays(Number(wanted)),
  targetOverdue: ({ targetDate }) => targetDate !== null && targetDate < TODAY,
  targetFrom: ({ targetDate }, wanted) => targetDate !== null && targetDate >= wanted,
  targetTo: ({ targetDate }, wanted) => targetDate !== null && targetDate.slice(0, 7) <= wanted,
}

const cases: readonly Query[] = [
  {},
  { search: 'arzte' },
  { search: 'STRASSE' },
  { search: '100 %' },
  { search: '_7' },
  { search: 'b\\slash' },
  { search: 'bente kiel' },
  { search: 'norden' },
  { search: 'nothing at all' },
  { state: 'stalled' },
  { state: 'stalled,declining,stable' },
  { cloud: 'gccHigh', state: 'growing' },
  { phase: 'assess,enable' },
  { l1: 'none' },
  { l1: 'blocked,none' },
  { scenario: 'none' },
  { country: 'CH,AT', city: 'zurich' },
  { lead: leads.zoe },
  { lead: `${leads.Ägir},none` },
  { tag: labels.tag.ärgerlich },
  { group: `${labels.group.Norden},${labels.group.Süden}` },
  { tag: labels.tag.Pilotkunde, group: labels.group.Norden },
  { findings: 'alarm' },
  { findings: 'alarm,missing' },
  { overdue: 'true' },
  { dueWithin: '0' },
  { dueWithin: '14' },
  { targetOverdue: 'true' },
  { targetFrom: '2026-11' },
  { targetTo: '2026-10' },
  { targetFrom: '2026-11', targetTo: '2026-11', l1: 'inProgress' },
]

const matches = (one: RandomEngagement, query: Query) =>
  Object.entries(query).every(([name, wanted]) => filters[name]?.(one, wanted))

describe('filters', () => {
  it.each(cases)('%j finds what an obvious program finds', async (query) => {
    const expected = all.filter((one) => matches(one, query)).map(({ engagementId }) => engagementId)
    expect((await idsOf(query)).sort()).toEqual(expected.sort())
    const summary = await ask<PortfolioSummary>('/summary', query)
    expect(summary.total).toBe(expected.length)
  })

  it('are met by the cases: each has some that match and some that do not', () => {
    const counts = cases.map((query) => all.filter((one) => matches(one, query)).length)
    expect(counts.filter((count) => count > 0 && count < all.length).length).toBeGreaterThan(25)
  })

  it('any two together narrow like both', async () => {
    const random = seededRandom('pairs')
    for (let round = 0; round < 25; round += 1) {
      const query = { ...cases[Math.floor(random() * cases.length)], ...cases[Math.floor(random() * cases.length)] }
      const expected = all.filter((one) => matches(one, query)).map(({ engagementId }) => engagementId)
      expect({ query, ids: (await idsOf(query)).sort() }).toEqual({ query, ids: expected.sort() })
    }
  })

  it('counts of states leave the state filter aside', async () => {
    const { counts, total } = await ask<PortfolioSummary>('/summary', { country: 'DE', state: 'stalled' })
    const german = all.filter(({ country }) => country === 'DE')
    expect(counts).toEqual(
      Object.fromEntries([...Map.groupBy(german, ({ state }) => state)].map(([state, of]) => [state, of.length])),
    )
    expect(total).toBe(german.filter(({ state }) => state === 'stalled').length)
  })

  it('gives a dot for each engagement with a figure, best first', async () => {
    const { dots, dotsOf } = await ask<PortfolioSummary>('/summary', {})
    const rates = all.flatMap(({ rate }) => rate ?? []).sort((a, b) => b - a)
    expect(dots.map(({ rate }) => rate)).toEqual(rates)
    expect(dotsOf).toBe(rates.length)
  })
})

type Key = string | number | null
const urgencies = ['overdue', 'today', 'soon', 'later']
const place = (list: readonly string[], value: string | null) => (value === null ? null : list.indexOf(value))
const first = (names: readonly string[]) => names.map(plain).sort()[0] ?? null

const sorts: Partial<Record<PortfolioColumn, (one: RandomEngagement) => Key>> = {
  name: ({ name }) => plain(name),
  rate: ({ rate }) => rate,
  growth: ({ growth }) => growth,
  phase: ({ phase }) => place(servicePhaseIds, phase),
  next: ({ urgency }) => place(urgencies, urgency),
  due: ({ due }) => due,
  lead: ({ lead }) => lead && plain(lead),
  target: ({ targetDate }) => targetDate,
  seats: ({ seats }) => seats,
  alarms: ({ alarms }) => alarms,
  gaps: ({ missing }) => missing,
  city: ({ city }) => city && plain(city),
  tenant: ({ tenantName }) => plain(tenantName),
  scenario: ({ scenario }) => place(scenarioIds, scenario),
  tags: ({ tags }) => first(tags),
  groups: ({ groups }) => first(groups),
}

/** Rows without a value come last in either direction; equal ones by second key, name and id. */
function sorted(by: PortfolioColumn, descending: boolean): string[] {
  const keyOf = sorts[by] ?? (() => null)
  const compare = (a: Key, b: Key) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1)
  const directed = (a: Key, b: Key) => (a === null || b === null || !descending ? compare(a, b) : compare(b, a))
  return [...all]
    .sort(
      (a, b) =>
        directed(keyOf(a), keyOf(b)) ||
        (by === 'next' ? compare(a.due, b.due) : 0) ||
        compare(plain(a.name), plain(b.name)) ||
        compare(a.engagementId, b.engagementId),
    )
    .map(({ engagementId }) => engagementId)
}

describe('order', () => {
  it.each(Object.keys(sorts) as PortfolioColumn[])('by %s, in both directions', async (by) => {
    expect(await idsOf({ sort: by })).toEqual(sorted(by, false))
    expect(await idsOf({ sort: by, descending: 'true' })).toEqual(sorted(by, true))
  })

  it('windows fit together, wherever they begin', async () => {
    const windows = await Promise.all(
      [0, 40, 80, 120].map((offset) => idsOf({ sort: 'state', limit: '40', offset: String(offset) })),
    )
    expect(windows.flat()).toEqual(await idsOf({ sort: 'state' }))
    expect(new Set(windows.flat()).size).toBe(all.length)
    const beyond = await ask<PortfolioPage>('', { offset: '5000' })
    expect(beyond).toMatchObject({ items: [], total: all.length, offset: 5000 })
  })
})

describe('a row', () => {
  it('shows what it was drawn from', async () => {
    const { items } = await ask<PortfolioPage>('', { limit: '200' })
    for (const row of items) {
      const one = all.find(({ engagementId }) => engagementId === row.engagementId)
      expect(row).toMatchObject({
        customerName: one?.name,
        city: one?.city,
        standing: { state: one?.state, rate: one?.rate },
        lead: one?.lead ? { name: one.lead } : null,
        seats: one?.seats,
        targetDate: one?.targetDate,
        targetOverdue: one?.targetDate !== null && (one?.targetDate ?? '') < TODAY,
        nextOverdue: one?.due !== null && (one?.due ?? '') < TODAY,
        quality: { alarms: one?.alarms, warnings: 0, missing: one?.missing },
        versions: { customer: 1, engagement: 1 },
      })
      expect(row.tags.map(({ name }) => name).sort()).toEqual([...(one?.tags ?? [])].sort())
      expect(row.groups.map(({ name }) => name).sort()).toEqual([...(one?.groups ?? [])].sort())
    }
  })

  it('refuses what no filter knows, with the field', async () => {
    const answer = await house.call('/portfolio?state=sunk', { as: 'unassigned' })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code: 'input-not-valid', errors: [{ field: 'state.0' }] })
  })
})
