import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Addresses that a link from outside must never lead to: this machine, its network, and what is no single host. */
const inner = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inner.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  // IPv4 within IPv6, in each way it is written there: what is meant may be an inner one.
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  inner.addSubnet(network, bits, 'ipv6')

/** Whether `host` is written as an address of an inner network. Names are none; see {@link outerLookup}. */
export function isInnerAddress(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  const family = isIP(bare)
  return family !== 0 && inner.check(bare, family === 4 ? 'ipv4' : 'ipv6')
}

/** Resolves a name at the moment of connecting, and refuses it where any of its addresses is an inner one. */
export const outerLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '')
    const [first] = addresses
    if (first === undefined || addresses.some(({ address }) => isInnerAddress(address)))
      return callback(innerAddress(), '')
    if (options.all) return callback(null, addresses)
    callback(null, first.address, first.family)
  })
}

/** With a code, as errors of the network have one. */
const innerAddress = () => Object.assign(new Error('inner-address'), { code: 'inner-address' })
