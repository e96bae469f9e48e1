import type { IncomingMessage } from 'node:http'
import type { LookupFunction } from 'node:net'
import { isInnerAddress, outerLookup } from '../../platform/outer-addresses.ts'
import type { GraphNetwork } from '../addresses.ts'
import { GraphFault } from './fault.ts'
import { send } from './send.ts'

/**
 * Opens the pre-authenticated link to a report (usage.md §2 "Transport"): without the token, only over TLS, and never
 * to an inner address, whatever its name resolves to. Hosts that the server's surroundings name are trusted instead.
 */
export function openLink(network: GraphNetwork, link: URL, signal: AbortSignal): Promise<IncomingMessage> {
  return send(link, { signal, ...wayTo(network, link) })
}

/** How the name of a pre-authenticated link is resolved. Throws a GraphFault where the link must not be followed. */
export function wayTo(network: GraphNetwork, link: URL): { readonly lookup?: LookupFunction } {
  if (network.downloadHosts.has(link.host.toLowerCase())) return {}
  if (link.protocol !== 'https:' || link.username !== '' || isInnerAddress(link.hostname))
    throw new GraphFault({ answer: 'unreadable', code: 'link-not-safe' })
  return { lookup: outerLookup }
}
