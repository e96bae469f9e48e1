import { builtInList } from '../endpoints/built-in.ts'
import { fallsUnder, isPattern } from '../endpoints/patterns.ts'
import type { EndpointList, EndpointSet, NetworkCloud } from '../endpoints/types.ts'

/** One connection to try. Only port 443 is expected to speak TLS from the first byte. */
export interface Probe {
  readonly host: string
  readonly port: number
  readonly speaks: 'tls' | 'tcp'
}

export interface PlannedSet {
  readonly set: EndpointSet
  readonly probes: readonly Probe[]
  /** Wildcards that are tested at hosts named elsewhere. */
  readonly standsFor: readonly { readonly pattern: string; readonly hosts: readonly string[] }[]
  /** Wildcards under which no host is named: nothing can be said about them. */
  readonly notTestable: readonly string[]
}

export interface Plan {
  readonly list: EndpointList
  readonly sets: readonly PlannedSet[]
  /** Each connection once, however many sets need it. */
  readonly probes: readonly Probe[]
  /** Sets of mail, files and meetings that the Apps do not need. */
  readonly leftOut: number
}

/**
 * What to test of a list. A wildcard cannot be resolved: it is tested at the hosts that fall under it, named anywhere in
 * the list or by the caller, and otherwise said to be not testable. (domain note on endpoints)
 *
 * @param named more hosts, such as the tenant's own
 */
export function planTests(list: EndpointList, named: readonly string[]): Plan {
  const wanted = list.sets.filter((set) => isNeeded(set, list.cloud))
  const names = [...new Set([...wanted.flatMap(({ hosts }) => hosts.filter((host) => !isPattern(host))), ...named])]
  const sets = wanted.map((set) => planSet(set, names))
  return {
    list,
    sets,
    probes: [...new Map(sets.flatMap(({ probes }) => probes).map((probe) => [keyOf(probe), probe])).values()],
    leftOut: list.sets.length - wanted.length,
  }
}

export const keyOf = ({ host, port }: Pick<Probe, 'host' | 'port'>): string => `${host}:${port}`

/** The hosts a tenant has of its own, by the name it was given: `contoso` of `contoso.onmicrosoft.com`. */
export function tenantHosts(cloud: NetworkCloud, tenant: string): readonly string[] {
  const domains = { worldwide: 'sharepoint.com', gcchigh: 'sharepoint.us', dod: 'sharepoint-mil.us' }
  return [`${tenant}.${domains[cloud]}`, `${tenant}-my.${domains[cloud]}`]
}

/** A vendor's whole list holds far more than the Apps need; what is common to all services belongs to it. */
const isNeeded = ({ id, area }: EndpointSet, cloud: NetworkCloud): boolean =>
  area === 'common' || area === 'apps' || builtInList(cloud).sets.some((known) => known.id === id)

function planSet(set: EndpointSet, names: readonly string[]): PlannedSet {
  const own = set.hosts.filter((host) => !isPattern(host))
  const patterns = set.hosts.filter(isPattern).map((pattern) => {
    return { pattern, hosts: names.filter((name) => fallsUnder(name, pattern)) }
  })
  const standsFor = patterns.filter(({ hosts }) => hosts.length > 0)
  const hosts = [...new Set([...own, ...standsFor.flatMap((one) => one.hosts)])]
  return {
    set,
    probes: hosts.flatMap((host) => set.ports.map((port): Probe => ({ host, port, speaks: speaks(port) }))),
    standsFor,
    notTestable: patterns.filter((one) => one.hosts.length === 0).map(({ pattern }) => pattern),
  }
}

const speaks = (port: number): Probe['speaks'] => (port === 443 ? 'tls' : 'tcp')
