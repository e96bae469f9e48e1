import type { NetworkCloud } from '../endpoints/types.ts'
import { keyOf, type Plan, type Probe } from '../plan/plan-tests.ts'
import { CLOCK_SECONDS, EXPECTED_ISSUERS, OLD_PROTOCOLS, SLOW_CONNECT_MS } from './limits.ts'
import type { Observation, Outcome } from './observation.ts'

export type FindingCode =
  | 'unreachable'
  | 'inspected'
  | 'expired'
  | 'otherName'
  | 'otherIssuer'
  | 'unknownRoot'
  | 'oldTls'
  | 'clockWrong'
  | 'slow'

/** Something that speaks against a host, and which items of the checklist it speaks to. */
export interface Finding {
  readonly code: FindingCode
  /** `required`: the Apps need it. `optional`: they can do without. `note`: to be looked at. */
  readonly weight: 'required' | 'optional' | 'note'
  readonly host: string
  readonly port: number
  readonly sets: readonly number[]
  readonly outcome: Outcome
  /** What was seen: an issuer, a version, milliseconds, seconds. */
  readonly seen: string
  readonly items: readonly string[]
}

/** The item that asks for open endpoints: the government clouds have their own. (remediation.md §7) */
export const endpointItem = (cloud: NetworkCloud): string => (cloud === 'worldwide' ? 'NW-01' : 'GV-01')

/** The item that asks for the findings to be resolved. */
export const FINDINGS_ITEM = 'NW-08'

/** Everything the observations speak against, in the order of the plan. */
export function findingsIn(plan: Plan, observations: ReadonlyMap<string, Observation>): readonly Finding[] {
  return plan.probes.flatMap((probe) => {
    const seen = observations.get(keyOf(probe))
    return seen === undefined ? [] : findingsOf(probe, seen, plan)
  })
}

function findingsOf(probe: Probe, seen: Observation, plan: Plan): readonly Finding[] {
  const sets = plan.sets.filter(({ probes }) => probes.some((one) => keyOf(one) === keyOf(probe)))
  const needed = sets.some(({ set }) => set.required) ? 'required' : 'optional'
  const finding = (
    code: FindingCode,
    weight: Finding['weight'],
    what: string,
    ...items: readonly string[]
  ): readonly Finding[] => [
    {
      ...{ code, weight, host: probe.host, port: probe.port, outcome: seen.outcome, seen: what },
      sets: sets.map(({ set }) => set.id),
      items: [...items, FINDINGS_ITEM],
    },
  ]
  if (seen.outcome === 'notTested') return []
  if (seen.outcome !== 'reached') {
    const items = [endpointItem(plan.list.cloud), ...(seen.outcome === 'proxyAsksSignIn' ? ['NW-04'] : [])]
    return finding('unreachable', needed, '', ...items)
  }
  const { certificate, protocol, clockAhead, ms } = seen
  return [
    ...(certificate === null ? [] : ofCertificate(certificate, finding, needed)),
    ...(protocol !== null && OLD_PROTOCOLS.includes(protocol) ? finding('oldTls', needed, protocol, 'NW-12') : []),
    ...(clockAhead !== null && Math.abs(clockAhead) > CLOCK_SECONDS
      ? finding('clockWrong', 'required', String(Math.round(clockAhead)))
      : []),
    ...(ms.connect !== null && ms.connect > SLOW_CONNECT_MS
      ? finding('slow', 'note', String(Math.round(ms.connect)), 'NW-06')
      : []),
  ]
}

type Find = (
  code: FindingCode,
  weight: Finding['weight'],
  what: string,
  ...items: readonly string[]
) => readonly Finding[]

/**
 * A chain that ends at a root of this machine, or at none, was issued on the way: the traffic is broken open. Unless it
 * names the vendor: some of its hosts show a root of its own, which machines without its system do not know.
 */
function ofCertificate(
  { trust, fault, issuer }: NonNullable<Observation['certificate']>,
  find: Find,
  needed: Finding['weight'],
): readonly Finding[] {
  if (trust === 'none' && fault === 'unknownIssuer' && EXPECTED_ISSUERS.names.includes(issuer))
    return find('unknownRoot', 'note', issuer, 'NW-05')
  if (trust === 'machineOnly' || fault === 'unknownIssuer') return find('inspected', needed, issuer, 'NW-05')
  if (fault === 'expired' || fault === 'notYetValid') return find('expired', needed, issuer, 'NW-05')
  if (fault === 'otherName') return find('otherName', 'note', issuer)
  return EXPECTED_ISSUERS.names.includes(issuer) ? [] : find('otherIssuer', 'note', issuer, 'NW-05')
}
