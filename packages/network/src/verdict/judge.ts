import { type DomainResult, itemsOfDomains } from '../domains/judge-domain.ts'
import { keyOf, type Plan, type PlannedSet } from '../plan/plan-tests.ts'
import { endpointItem, FINDINGS_ITEM, type Finding, findingsIn } from './findings.ts'
import type { ItemResult } from './items.ts'
import type { Observation } from './observation.ts'

export const SET_STATES = ['reachable', 'partly', 'notReachable', 'notTestable', 'notTested'] as const
export type SetState = (typeof SET_STATES)[number]

/** How many of what; nothing that describes the network itself. */
export interface Counts {
  readonly sets: number
  readonly setsReachable: number
  readonly setsNotReachable: number
  readonly setsNotTestable: number
  readonly connections: number
  readonly reached: number
  readonly requiredNotReached: number
  readonly optionalNotReached: number
  readonly notTested: number
  readonly inspected: number
  readonly oldTls: number
  readonly slow: number
  readonly otherFindings: number
  readonly wildcardsNotTestable: number
  readonly domains: number
}

export interface Judgement {
  readonly sets: readonly { readonly id: number; readonly state: SetState }[]
  readonly findings: readonly Finding[]
  readonly items: readonly ItemResult[]
  readonly counts: Counts
  /** Everything that was planned was tried. */
  readonly isComplete: boolean
}

/** What observations of a plan and of domains say about sets and items. Connections nobody tried count as not tested. */
export function judge(plan: Plan, seen: readonly Observation[], domains: readonly DomainResult[]): Judgement {
  const observations = new Map(seen.map((one) => [keyOf(one), one]))
  const findings = findingsIn(plan, observations)
  const sets = plan.sets.map((planned) => ({ id: planned.set.id, state: stateOf(planned, observations) }))
  const notTested = plan.probes.filter((probe) => isUntried(observations.get(keyOf(probe)))).length
  const items = [...itemsOf(plan, seen, findings, notTested === 0), ...itemsOfDomains(domains)]
  const reached = seen.filter(({ outcome }) => outcome === 'reached').length
  const counts = {
    ...countSets(plan, sets),
    ...countFindings(findings),
    reached,
    notTested,
    domains: countDomains(domains),
  }
  return { sets, findings, items, counts, isComplete: notTested === 0 }
}

function countSets({ sets, probes }: Plan, judged: Judgement['sets']) {
  const of = (state: SetState): number => judged.filter((set) => set.state === state).length
  return {
    sets: sets.length,
    setsReachable: of('reachable'),
    setsNotReachable: of('partly') + of('notReachable'),
    setsNotTestable: of('notTestable'),
    connections: probes.length,
    wildcardsNotTestable: new Set(sets.flatMap(({ notTestable }) => notTestable)).size,
  }
}

function countFindings(findings: readonly Finding[]) {
  const of = (code: Finding['code']): number => findings.filter((one) => one.code === code).length
  const unreached = findings.filter(({ code }) => code === 'unreachable')
  const [inspected, oldTls, slow] = [of('inspected'), of('oldTls'), of('slow')]
  return {
    requiredNotReached: unreached.filter(({ weight }) => weight === 'required').length,
    optionalNotReached: unreached.filter(({ weight }) => weight === 'optional').length,
    ...{ inspected, oldTls, slow },
    otherFindings: findings.length - unreached.length - inspected - oldTls - slow,
  }
}

const countDomains = (domains: readonly DomainResult[]): number => new Set(domains.map(({ domain }) => domain)).size

const isUntried = (seen: Observation | undefined): boolean => seen === undefined || seen.outcome === 'notTested'

function stateOf({ probes }: PlannedSet, observations: ReadonlyMap<string, Observation>): SetState {
  if (probes.length === 0) return 'notTestable'
  const tried = probes.map((probe) => observations.get(keyOf(probe)))
  if (tried.some(isUntried)) return 'notTested'
  const reached = tried.filter((one) => one?.outcome === 'reached').length
  if (reached === 0) return 'notReachable'
  return reached === probes.length ? 'reachable' : 'partly'
}

/**
 * Items the test speaks to. What went well is said only where everything was tried and the test can show it: an address
 * near by, or a proxy that lets the system account pass, it cannot show.
 */
function itemsOf(
  { list, probes }: Plan,
  seen: readonly Observation[],
  findings: readonly Finding[],
  isComplete: boolean,
): readonly ItemResult[] {
  const handshakes = seen.some(({ certificate }) => certificate !== null)
  const shows: readonly (readonly [id: string, isShown: boolean])[] = [
    [endpointItem(list.cloud), true],
    ['NW-04', false],
    ['NW-05', handshakes],
    ['NW-06', false],
    ['NW-07', true],
    [FINDINGS_ITEM, true],
    ['NW-12', handshakes],
  ]
  return shows.flatMap(([id, isShown]): readonly ItemResult[] => {
    const against = findings.filter(({ items }) => items.includes(id))
    if (against.some(({ weight }) => weight !== 'note')) return [{ id, verdict: 'finding', findings: against.length }]
    if (against.length > 0) return [{ id, verdict: 'unclear', findings: against.length }]
    return isShown && isComplete && probes.length > 0 ? [{ id, verdict: 'fine', findings: 0 }] : []
  })
}
