/** How to get to a host: at once, or through a proxy. */
export interface ProxyAddress {
  readonly host: string
  readonly port: number
}

export type WayTo = (host: string, port: number) => ProxyAddress | null

type Environment = Readonly<Record<string, string | undefined>>

export class ProxyFault extends Error {}

/**
 * The way the environment asks for: HTTPS_PROXY, HTTP_PROXY for port 80, and NO_PROXY, in capitals or not. `given` comes
 * before it: an address, or `none`. A name and password in the address are never sent: the install service has none.
 * @throws ProxyFault with the address where it is none
 */
export function wayFrom(environment: Environment, given: string | undefined): WayTo {
  if (given === 'none') return () => null
  const secure = proxyOf(given ?? read(environment, 'HTTPS_PROXY'))
  const plain = proxyOf(given ?? read(environment, 'HTTP_PROXY'))
  const without = given === undefined ? read(environment, 'NO_PROXY').split(',') : []
  return (host, port) => {
    if (without.some((one) => isMeant(host, one.trim()))) return null
    return port === 80 ? plain : secure
  }
}

/** Whether `--proxy` can be used: `none`, or the address of a proxy. */
export function isProxy(given: string): boolean {
  try {
    return given === 'none' || proxyOf(given) !== null
  } catch {
    return false
  }
}

const read = (environment: Environment, name: string): string =>
  environment[name] ?? environment[name.toLowerCase()] ?? ''

function proxyOf(address: string): ProxyAddress | null {
  if (address === '') return null
  const url = URL.parse(address.includes('://') ? address : `http://${address}`)
  if (url === null || url.protocol !== 'http:' || url.hostname === '') throw new ProxyFault(address)
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 80) }
}

/** `.example.org` and `example.org` mean the domain and everything beneath it, `*` everything. */
function isMeant(host: string, rule: string): boolean {
  if (rule === '*') return true
  const domain = rule.replace(/^\*?\./, '').toLowerCase()
  return domain !== '' && (host.toLowerCase() === domain || host.toLowerCase().endsWith(`.${domain}`))
}
