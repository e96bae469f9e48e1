import type { Socket } from 'node:net'
import { connect as connectTls, type SecureContext, type TLSSocket } from 'node:tls'
import type { Certificate, Observation, Outcome, Probe } from '@lotse/network'
import { endsAt, faultOf, issuerOf } from './certificate.ts'
import type { Door } from './door.ts'
import { headOf, opened, statusOf } from './streams.ts'
import type { ProxyAddress, WayTo } from './way.ts'

export interface Circumstances {
  readonly door: Door
  readonly wayTo: WayTo
  /** Milliseconds one connection may take in all. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
  /** Also ask this host what time it is. */
  readonly askTime: boolean
}

/** Why a connection ended, as an outcome. */
class Ended extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super(outcome)
    this.outcome = outcome
  }
}

const UNTOLD = { addresses: [], protocol: null, certificate: null, clockAhead: null }
const NO_TIMES = { lookup: null, connect: null, tls: null }

/** Tries one connection and says what was seen. Never rejects. */
export async function observe(probe: Probe, circumstances: Circumstances): Promise<Observation> {
  const { door, wayTo, timeoutMs, signal } = circumstances
  const proxy = wayTo(probe.host, probe.port)
  const seen: Seen = { ...UNTOLD, ms: { ...NO_TIMES } }
  const open = new Set<Socket>()
  const shut = new AbortController()
  const timer = setTimeout(() => shut.abort(new Ended('timedOut')), timeoutMs)
  const stop = () => shut.abort(new Ended('notTested'))
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  const cut = new Promise<never>((_, reject) => {
    const end = () => reject(shut.signal.reason)
    shut.signal.addEventListener('abort', end, { once: true })
    if (shut.signal.aborted) end()
  })
  const told = (outcome: Outcome): Observation => {
    return { host: probe.host, port: probe.port, outcome, via: proxy ? 'proxy' : 'direct', ...seen }
  }
  try {
    const attempt = new Attempt(probe, proxy, door, open, seen)
    await Promise.race([attempt.run(circumstances.askTime), cut])
    return told('reached')
  } catch (error) {
    const outcome = outcomeOf(error)
    const isLookingUp = proxy === null && seen.ms.lookup === null
    return told(outcome === 'timedOut' && isLookingUp ? 'nameFailed' : outcome)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    close(open)
  }
}

/**
 * Closes them outside the handshake that may just have told us of itself, and the outermost first: closing what TLS still
 * works on takes the whole process down.
 */
const close = (sockets: ReadonlySet<Socket>): void => {
  setImmediate(() => {
    for (const socket of [...sockets].reverse()) socket.destroy()
  })
}

interface Seen {
  addresses: readonly string[]
  protocol: string | null
  certificate: Certificate | null
  clockAhead: number | null
  ms: { lookup: number | null; connect: number | null; tls: number | null }
}

/** One try: look up, connect, TLS. What it learns on the way stays in `seen`, also where it fails later. */
class Attempt {
  readonly #probe: Probe
  readonly #proxy: ProxyAddress | null
  readonly #door: Door
  readonly #open: Set<Socket>
  readonly #seen: Seen

  constructor(probe: Probe, proxy: ProxyAddress | null, door: Door, open: Set<Socket>, seen: Seen) {
    this.#probe = probe
    this.#proxy = proxy
    this.#door = door
    this.#open = open
    this.#seen = seen
  }

  async run(askTime: boolean): Promise<void> {
    const { host, speaks } = this.#probe
    const address = this.#proxy === null ? await this.#lookUp(host) : ''
    const socket = await this.#connect(address)
    if (speaks === 'tcp') return
    const trust = await this.#handshake(socket, this.#door.publicTrust, true)
    const fault = faultOf(trust)
    this.#seen.protocol = trust.getProtocol()
    const issuer = issuerOf(trust)
    this.#seen.certificate = { trust: fault === 'unknownIssuer' ? 'none' : 'public', fault, issuer }
    if (fault === 'unknownIssuer') this.#seen.certificate = await this.#againstMachine(address, issuer)
    else if (askTime) await this.#askTime(trust)
  }

  async #lookUp(host: string): Promise<string> {
    const begun = this.#door.now()
    try {
      this.#seen.addresses = await this.#door.lookup(host)
    } catch (error) {
      const code = codeOf(error)
      throw new Ended(code === 'ENOTFOUND' || code === 'ENODATA' ? 'nameNotFound' : 'nameFailed')
    }
    this.#seen.ms.lookup = this.#door.now() - begun
    const [first] = this.#seen.addresses
    if (first === undefined) throw new Ended('nameNotFound')
    return first
  }

  /** The time it takes is that of the first try only. */
  async #connect(address: string): Promise<Socket> {
    const begun = this.#door.now()
    const socket = this.#proxy === null ? await this.#direct(address) : await this.#through(this.#proxy)
    this.#seen.ms.connect ??= this.#door.now() - begun
    return socket
  }

  async #direct(address: string): Promise<Socket> {
    const { host, port } = this.#probe
    const socket = this.#kept(this.#door.connect(address, port, host))
    await opened(socket, 'connect')
    return socket
  }

  /** A tunnel for TLS; a plain request on port 80, for which proxies open no tunnels. */
  async #through(proxy: ProxyAddress): Promise<Socket> {
    const { host, port } = this.#probe
    const socket = this.#kept(this.#door.connect(proxy.host, proxy.port, proxy.host))
    await opened(socket, 'connect').catch(() => {
      throw new Ended('proxyFailed')
    })
    const target = port === 80 ? `HEAD http://${host}/` : `CONNECT ${host}:${port}`
    socket.write(`${target} HTTP/1.1\r\nHost: ${port === 80 ? host : `${host}:${port}`}\r\n\r\n`)
    const status = statusOf(await headOf(socket))
    if (status === 407) throw new Ended('proxyAsksSignIn')
    const isFine = port === 80 ? status > 0 && (status < 502 || status > 504) : status >= 200 && status < 300
    if (!isFine) throw new Ended('proxyRefused')
    return socket
  }

  async #handshake(socket: Socket, secureContext: SecureContext, isFirst: boolean): Promise<TLSSocket> {
    const begun = this.#door.now()
    const servername = this.#probe.host
    const secured = connectTls({ socket, servername, secureContext, rejectUnauthorized: false })
    this.#kept(secured)
    await opened(secured, 'secureConnect').catch((error: unknown) => {
      throw new Ended(codeOf(error) === 'ECONNRESET' ? 'closed' : 'tlsFailed')
    })
    if (isFirst) this.#seen.ms.tls = this.#door.now() - begun
    return secured
  }

  /**
   * A chain no public root vouches for: does this machine know the root? Then it is one of the vendor's own, or somebody
   * put it there.
   */
  async #againstMachine(address: string, issuer: string): Promise<Certificate> {
    try {
      const secured = await this.#handshake(await this.#connect(address), this.#door.machineTrust, false)
      const fault = faultOf(secured)
      const known = endsAt(secured, this.#door.vendorRoots) ? 'public' : 'machineOnly'
      return { trust: fault === 'unknownIssuer' ? 'none' : known, fault, issuer }
    } catch {
      return { trust: 'none', fault: 'unknownIssuer', issuer }
    }
  }

  async #askTime(secured: TLSSocket): Promise<void> {
    secured.write(`HEAD / HTTP/1.1\r\nHost: ${this.#probe.host}\r\nConnection: close\r\n\r\n`)
    const head = await headOf(secured).catch(() => '')
    const told = Date.parse(/^date:\s*(.+?)\s*$/im.exec(head)?.[1] ?? '')
    if (!Number.isNaN(told)) this.#seen.clockAhead = Math.round((this.#door.now() - told) / 1000)
  }

  #kept<Kind extends Socket>(socket: Kind): Kind {
    this.#open.add(socket)
    return socket
  }
}

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unroutable',
  ENETUNREACH: 'unroutable',
  EADDRNOTAVAIL: 'unroutable',
  EHOSTDOWN: 'unroutable',
  ETIMEDOUT: 'timedOut',
}

const outcomeOf = (error: unknown): Outcome =>
  error instanceof Ended ? error.outcome : (OUTCOMES[codeOf(error)] ?? 'closed')

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')
