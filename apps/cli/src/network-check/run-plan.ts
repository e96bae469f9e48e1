import { type DomainAnswer, type NetworkCloud, type Observation, type Plan, queriesFor } from '@lotse/network'
import type { Door } from './door.ts'
import { observe } from './observe.ts'
import type { WayTo } from './way.ts'

/** Connections under way at the same time: quick, and no burst that a firewall takes for a scan. */
const AT_ONCE = 12

export interface Run {
  readonly door: Door
  readonly wayTo: WayTo
  readonly timeoutMs: number
  /** Ends the test with what is there. */
  readonly signal: AbortSignal
}

/** Tries every connection of a plan. One host of sign-in is also asked for its time. */
export async function runPlan({ probes }: Plan, given: Run): Promise<readonly Observation[]> {
  const run = { ...given, door: { ...given.door, lookup: once(given.door.lookup) } }
  const clock = probes.find(({ host, speaks }) => speaks === 'tls' && host.startsWith('login.'))
  return limited(probes, (probe) => observe(probe, { ...run, askTime: probe === clock }))
}

/** Looks up the records of domains that items of the checklist ask for. */
export async function askDomains(
  domains: readonly string[],
  cloud: NetworkCloud,
  { door, signal }: Run,
): Promise<readonly DomainAnswer[]> {
  const queries = domains.flatMap((domain) => queriesFor(domain, cloud).map((query) => ({ domain, ...query })))
  return limited(signal.aborted ? [] : queries, async (query) => {
    const values = await door.records(query).catch(() => null)
    return { ...query, values }
  })
}

/** Looks every name up once, however many ports of it are tried. */
function once(lookup: Door['lookup']): Door['lookup'] {
  const asked = new Map<string, ReturnType<Door['lookup']>>()
  return (host) => {
    const answer = asked.get(host) ?? lookup(host)
    asked.set(host, answer)
    return answer
  }
}

/** Does the work for all, a few at a time; results in the order of what they are for. */
async function limited<From, To>(all: readonly From[], work: (one: From) => Promise<To>): Promise<readonly To[]> {
  const results: To[] = []
  const waiting = all.entries()
  const worker = async () => {
    for (const [index, one] of waiting) results[index] = await work(one)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results
}
