/** Asks the portfolio of 100, 1,000 and 10,000 customers over HTTP: lists, filters, sorts, search, and opening an engagement. */
import type { PortfolioPage } from '@lotse/contract'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'
import { administrator, asked, FLOOR, percentile } from './measuring/asked-portfolio.ts'

const SIZES = [100, 1000, 10_000]
const GOAL_LIST_MS = 40
/** So many rows the page asks for at once (apps/web/src/portfolio/rows/windows.ts). */
const WINDOW = 50
const GOAL_OPEN_MS = 30
const OPEN = 'open an engagement'

const as = 'administrator'
const headers = { authorization: `Bearer ${as}` }

export default async function portfolio(): Promise<BenchmarkResult> {
  const metrics: BenchmarkResult['metrics'] = {}
  for (const size of SIZES) {
    const taken = await asked(size, async () => ({ administrator }), kindsOf)
    const floor = taken[FLOOR] ?? []
    for (const [kind, milliseconds] of Object.entries(taken)) {
      if (kind === FLOOR) continue
      const name = `${size.toLocaleString('en')}: ${kind}`
      metrics[`${name}, p50`] = metric(percentile(milliseconds, 50), 'ms', {
        name: FLOOR,
        value: percentile(floor, 50),
      })
      metrics[`${name}, p95`] = metric(percentile(milliseconds, 95), 'ms', {
        name: FLOOR,
        value: percentile(floor, 95),
      })
      if (size === SIZES.at(-1)) {
        const goal = { name: 'goal', value: kind === OPEN ? GOAL_OPEN_MS : GOAL_LIST_MS }
        metrics[`${name}, p95 over the goal`] = metric(percentile(milliseconds, 95), 'ms', goal)
      }
    }
  }
  return { metrics }
}

async function kindsOf(api: string) {
  const list = (query: string) => `${api}/portfolio?limit=${WINDOW}&${query}`
  const first = (await (await fetch(list(''), { headers })).json()) as PortfolioPage
  const lead = first.items.find((row) => row.lead)?.lead?.id ?? 'none'
  const sorts = [
    'name',
    'rate',
    'growth',
    'phase',
    'lead',
    'target',
    'due',
    'alarms',
    'state',
    'seats',
    'city',
    'l2',
    'tags',
  ]
  const addresses = {
    [FLOOR]: [`${api}/session`],
    list: [list('')],
    'filter by several': [
      list('state=stalled,declining&l1=inProgress&country=DE,AT&findings=alarm,warning'),
      list(`lead=${lead}&dueWithin=14`),
      list('phase=enable,operation&targetFrom=2020-01&targetTo=2035-12&overdue=true'),
    ],
    sort: sorts.flatMap((sort) => [list(`sort=${sort}`), list(`sort=${sort}&descending=true`)]),
    search: ['werft', 'nord', 'muhle ulm', 'hansa GmbH', 'customer-f01', 'zzz'].map((words) =>
      list(`search=${encodeURIComponent(words)}`),
    ),
    'deep page': ['next', 'name', 'rate', 'lead'].map((sort) =>
      list(`sort=${sort}&offset=${Math.max(0, first.total - 150)}`),
    ),
    'counts and dots': [`${api}/portfolio/summary`, `${api}/portfolio/summary?state=stalled&country=DE`],
    choices: [`${api}/portfolio/choices`],
    [OPEN]: first.items.map((row) => `${api}/customers/${row.customerId}/engagements/${row.engagementId}`),
  }
  return Object.fromEntries(Object.entries(addresses).map(([kind, addresses]) => [kind, { as, addresses }]))
}
