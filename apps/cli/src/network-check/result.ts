import {
  type DomainResult,
  type Judgement,
  keyOf,
  type Observation,
  type Plan,
  type Summary,
  sayDomain,
  sayFinding,
} from '@lotse/network'
import type { Language } from '../language.ts'

/** A whole test, as it stays with the customer. */
export interface Tested {
  readonly plan: Plan
  readonly observations: readonly Observation[]
  readonly domains: readonly DomainResult[]
  readonly judgement: Judgement
  readonly summary: Summary
  readonly startedAt: Date
  readonly endedAt: Date
}

/** The result as JSON, a stable contract for scripts (docs/cli.md): fields are added, never renamed. */
export function resultOf(
  { plan, observations, domains, judgement, summary, startedAt, endedAt }: Tested,
  language: Language,
): object {
  const seen = new Map(observations.map((one) => [keyOf(one), one]))
  const states = new Map(judgement.sets.map(({ id, state }) => [id, state]))
  const { list } = plan
  return {
    cloud: list.cloud,
    site: summary.site,
    list: { asOf: list.asOf, source: list.source, leftOut: plan.leftOut },
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    complete: judgement.isComplete,
    counts: judgement.counts,
    connectMs: medianOf(observations),
    sets: plan.sets.map(({ set, probes, standsFor, notTestable }) => ({
      ...{ id: set.id, area: set.area, category: set.category, required: set.required },
      purpose: set.purpose[language],
      state: states.get(set.id),
      connections: probes.map((probe) => seen.get(keyOf(probe)) ?? { ...probe, outcome: 'notTested' }),
      standsFor,
      notTestable,
    })),
    findings: judgement.findings.map((finding) => ({ ...finding, text: sayFinding(finding, language) })),
    domains: domains.map((result) => ({ ...result, text: sayDomain(result, language) })),
    items: judgement.items,
    summary,
  }
}

/** The middle of the times it took to open a connection; null where none was opened. */
export function medianOf(observations: readonly Observation[]): number | null {
  const times = observations.flatMap(({ ms }) => (ms.connect === null ? [] : [ms.connect])).sort((a, b) => a - b)
  return times[Math.floor((times.length - 1) / 2)] ?? null
}
