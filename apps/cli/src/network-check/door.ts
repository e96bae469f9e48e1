import { Resolver } from 'node:dns/promises'
import { connect, type Socket } from 'node:net'
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'
import type { DomainQuery } from '@lotse/network'

/** Everything a network test does outside its own process. */
export interface Door {
  /** The addresses of a name, as programs of this machine get them. Rejects with the code of the resolver. */
  readonly lookup: (host: string) => Promise<readonly string[]>
  /** Begins a TCP connection. `host` is the name it is for. */
  readonly connect: (address: string, port: number, host: string) => Socket
  /** What a record holds: an empty list where there is none. Rejects where nobody answered. */
  readonly records: (query: DomainQuery) => Promise<readonly string[]>
  /** Roots that browsers know. */
  readonly publicTrust: SecureContext
  /** Roots of this machine, those somebody added included. */
  readonly machineTrust: SecureContext
  /** Roots of the vendor's own, which its systems know and browsers do not: SHA-256, hexadecimal. */
  readonly vendorRoots: readonly string[]
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Microsoft Root Certificate Authority 2010 and 2011; activation shows certificates beneath them. */
const VENDOR_ROOTS = [
  'df545bf919a2439c36983b54cdfc903dfa4f37d3996d8d84b4c31eec6f3c163e',
  '847df6a78497943f27fc72eb93f9a637320a02b561d0a91b09e87a7807ed7c61',
]

/** The door to the real network. */
export async function openDoor(timeoutMs: number): Promise<Door> {
  const { lookup } = await import('node:dns/promises')
  const resolver = new Resolver({ timeout: timeoutMs, tries: 1 })
  return {
    lookup: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
    connect: (address, port) => connect({ host: address, port }),
    records: (query) => recordsOf(resolver, query),
    publicTrust: trustIn(getCACertificates('bundled')),
    machineTrust: trustIn([...getCACertificates('default'), ...getCACertificates('system')]),
    vendorRoots: VENDOR_ROOTS,
    now: () => Date.now(),
  }
}

/** A store of roots. Old versions of TLS are let through, so that they can be seen and told. */
export const trustIn = (roots: readonly string[]): SecureContext =>
  createSecureContext({ ca: [...roots], minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' })

async function recordsOf(resolver: Resolver, { type, name }: DomainQuery): Promise<readonly string[]> {
  try {
    return type === 'CNAME'
      ? await resolver.resolveCname(name)
      : (await resolver.resolveTxt(name)).map((one) => one.join(''))
  } catch (error) {
    if (isNoRecord(error)) return []
    throw error
  }
}

const isNoRecord = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENODATA' || error.code === 'ENOTFOUND')
