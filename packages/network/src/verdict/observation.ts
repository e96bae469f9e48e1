/** How trying to connect ended. */
export const OUTCOMES = [
  'reached',
  'nameNotFound',
  'nameFailed',
  'refused',
  'unroutable',
  'timedOut',
  'closed',
  'tlsFailed',
  'proxyFailed',
  'proxyRefused',
  'proxyAsksSignIn',
  'notTested',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The certificate a host showed. */
export interface Certificate {
  /**
   * `public`: its chain ends at a root that browsers know, or at one of the vendor's own. `machineOnly`: only at a root
   * that was added to this machine. `none`: at no known root.
   */
  readonly trust: 'public' | 'machineOnly' | 'none'
  readonly fault: 'expired' | 'notYetValid' | 'otherName' | 'unknownIssuer' | null
  /** Organisation, or else name, of whoever issued it. */
  readonly issuer: string
}

/** What was seen of one connection. */
export interface Observation {
  readonly host: string
  readonly port: number
  readonly outcome: Outcome
  readonly via: 'direct' | 'proxy'
  readonly addresses: readonly string[]
  /** The version agreed on: `TLSv1.3`. */
  readonly protocol: string | null
  readonly certificate: Certificate | null
  /** Seconds this machine's clock is ahead of the host's; null where it was not asked. */
  readonly clockAhead: number | null
  /** Milliseconds of one try: looking up the name, opening the connection (through a proxy: the tunnel), TLS. */
  readonly ms: { readonly lookup: number | null; readonly connect: number | null; readonly tls: number | null }
}
