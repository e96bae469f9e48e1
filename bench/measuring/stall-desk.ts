/** What is asked of the stall desk, and what its answers took. */
import type { DeskRow } from '@lotse/contract'
import { type BenchmarkResult, metric } from '../../scripts/benchmark/result.mjs'
import { FLOOR, type Kind, percentile } from './asked-portfolio.ts'

const GOAL_MS = 100

const as = 'administrator'

export async function deskKinds(api: string): Promise<Record<string, Kind>> {
  const list = (query: string) => `${api}/acceleration?limit=50&${query}`
  const answer = await fetch(list(''), { headers: { authorization: `Bearer ${as}` } })
  const { items, total } = (await answer.json()) as { items: DeskRow[]; total: number }
  const addresses = {
    [FLOOR]: [`${api}/session`],
    desk: [list('')],
    'desk, filtered': ['state=alert', 'state=open', 'cause=technical', 'search=werft'].map(list),
    'desk, deep page': [list(`offset=${Math.max(0, total - 50)}`)],
    'acceleration of an engagement': items.map(
      ({ customerId, engagementId }) => `${api}/customers/${customerId}/engagements/${engagementId}/acceleration`,
    ),
  }
  return Object.fromEntries(Object.entries(addresses).map(([kind, asked]) => [kind, { as, addresses: asked }]))
}

/** `name` says in how large a portfolio; `taken` gives the milliseconds of every request by kind. */
export function deskMetrics(
  name: string,
  taken: Readonly<Record<string, readonly number[]>>,
): BenchmarkResult['metrics'] {
  const floor = { name: `${FLOOR}, p95`, value: percentile(taken[FLOOR] ?? [], 95) }
  const metrics: BenchmarkResult['metrics'] = {}
  for (const [kind, milliseconds] of Object.entries(taken)) {
    if (kind === FLOOR) continue
    const p95 = percentile(milliseconds, 95)
    metrics[`${name}: ${kind}, p95`] = metric(p95, 'ms', floor)
    metrics[`${name}: ${kind}, p95 over the goal`] = metric(p95, 'ms', { name: 'goal', value: GOAL_MS })
  }
  return metrics
}
