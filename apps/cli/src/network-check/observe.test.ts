import { connect } from 'node:net'
import type { Observation } from '@lotse/network'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { issue, makeRoot } from '../testing/certificates.ts'
import { LocalHosts } from '../testing/local-hosts.ts'
import { observe } from './observe.ts'
import type { WayTo } from './way.ts'

const vendor = makeRoot('Microsoft Corporation')
const ownRoot = makeRoot('Microsoft Root')
const house = makeRoot('Adatum Firewall')
const stranger = makeRoot('Stranger')

let hosts = new LocalHosts()
beforeEach(() => {
  hosts = new LocalHosts()
})
afterEach(() => hosts.close())

const direct: WayTo = () => null

function look(
  host: string,
  port = 443,
  given: { wayTo?: WayTo; askTime?: true; timeoutMs?: number; signal?: AbortSignal } = {},
): Promise<Observation> {
  const { wayTo = direct, askTime = false, timeoutMs = 5000, signal = new AbortController().signal } = given
  const probe = { host, port, speaks: port === 443 ? ('tls' as const) : ('tcp' as const) }
  return observe(probe, { door: hosts.door([vendor], [house]), wayTo, timeoutMs, signal, askTime })
}

describe('observe', () => {
  it.each([
    ['a chain of a public root', vendor, [-1, 30], { trust: 'public', fault: null, issuer: 'Microsoft Corporation' }],
    [
      'a root that was added to this machine',
      house,
      [-1, 30],
      { trust: 'machineOnly', fault: null, issuer: 'Adatum Firewall' },
    ],
    ['a root nobody knows', stranger, [-1, 30], { trust: 'none', fault: 'unknownIssuer', issuer: 'Stranger' }],
    [
      'a certificate that ended',
      vendor,
      [-9, -1],
      { trust: 'public', fault: 'expired', issuer: 'Microsoft Corporation' },
    ],
    [
      'one that has not begun',
      vendor,
      [1, 9],
      { trust: 'public', fault: 'notYetValid', issuer: 'Microsoft Corporation' },
    ],
  ] as const)('tells %s', async (_, root, days, certificate) => {
    await hosts.secure('login.example', issue(root, 'login.example', days))
    const seen = await look('login.example')
    expect(seen).toMatchObject({ outcome: 'reached', protocol: 'TLSv1.3', addresses: ['127.0.0.1'], certificate })
    expect([seen.ms.lookup, seen.ms.connect, seen.ms.tls].every((one) => one !== null && one >= 0)).toBe(true)
  })

  it("takes a root of the vendor's own that this machine knows for no inspection", async () => {
    await hosts.secure('activation.example', issue(ownRoot, 'activation.example'))
    const door = hosts.door([vendor], [house, ownRoot], undefined, [ownRoot])
    const probe = { host: 'activation.example', port: 443, speaks: 'tls' } as const
    const signal = new AbortController().signal
    const { certificate } = await observe(probe, { door, wayTo: direct, timeoutMs: 5000, signal, askTime: false })
    expect(certificate).toEqual({ trust: 'public', fault: null, issuer: 'Microsoft Root' })
  })

  it('tells a certificate for another name', async () => {
    await hosts.secure('crl.example', issue(vendor, 'cdn.example'))
    expect((await look('crl.example')).certificate).toMatchObject({ trust: 'public', fault: 'otherName' })
  })

  it('sees an old version of TLS instead of failing at it', async () => {
    await hosts.secure('old.example', issue(vendor, 'old.example'), { maxVersion: 'TLSv1.1' })
    expect(await look('old.example')).toMatchObject({ outcome: 'reached', protocol: 'TLSv1.1' })
  })

  it('asks one host for its time', async () => {
    const cert = issue(vendor, 'login.example')
    await hosts.secure('login.example', cert, { date: new Date(Date.now() - 900_000) })
    const { clockAhead } = await look('login.example', 443, { askTime: true })
    expect(clockAhead).toBeGreaterThanOrEqual(899)
    expect(clockAhead).toBeLessThan(960)
  })

  it('tells a name that does not resolve, a refused port, silence, and a connection that is cut', async () => {
    hosts.known('refused.example')
    await hosts.plain('silent.example', 443, () => undefined)
    await hosts.plain('cut.example', 443, (socket) => socket.destroy())
    await hosts.plain('odd.example', 443, (socket) => socket.end('SSH-2.0-x\r\n'))
    await hosts.plain('plain.example', 80, () => undefined)
    const seen = await Promise.all([
      look('nowhere.example'),
      look('refused.example'),
      look('silent.example', 443, { timeoutMs: 300 }),
      look('cut.example'),
      look('odd.example'),
      look('plain.example', 80),
    ])
    expect(seen.map(({ outcome }) => outcome)).toEqual([
      'nameNotFound',
      'refused',
      'timedOut',
      'closed',
      'tlsFailed',
      'reached',
    ])
  })

  it('ends early without an outcome', async () => {
    await hosts.plain('silent.example', 443, () => undefined)
    const ended = new AbortController()
    const seen = look('silent.example', 443, { signal: ended.signal })
    ended.abort()
    expect(await seen).toMatchObject({ outcome: 'notTested' })
  })
})

describe('observe through a proxy', () => {
  const wayTo: WayTo = () => ({ host: 'proxy.example', port: 3128 })
  const through = (answer: string, lookAt = 443) =>
    hosts
      .plain('proxy.example', 3128, (socket) => socket.once('data', () => socket.write(answer)))
      .then(() => look('login.example', lookAt, { wayTo }))

  it('goes through the tunnel and looks nothing up', async () => {
    await hosts.secure('login.example', issue(vendor, 'login.example'))
    const asked: string[] = []
    await hosts.plain('proxy.example', 3128, (socket) => {
      socket.once('data', (request) => {
        asked.push(String(request).split('\r\n')[0] ?? '')
        const onward = connect({ host: '127.0.0.1', port: hosts.portOf('login.example', 443) }, () => {
          socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
          socket.pipe(onward).pipe(socket)
        })
        onward.on('error', () => socket.destroy())
      })
    })
    const seen = await look('login.example', 443, { wayTo })
    expect(seen).toMatchObject({ outcome: 'reached', via: 'proxy', addresses: [], certificate: { trust: 'public' } })
    expect(asked).toEqual(['CONNECT login.example:443 HTTP/1.1'])
  })

  it.each([
    ['asks for a sign-in', 'HTTP/1.1 407 Proxy Authentication Required\r\n\r\n', 443, 'proxyAsksSignIn'],
    ['refuses', 'HTTP/1.1 403 Forbidden\r\n\r\n', 443, 'proxyRefused'],
    ['does not find the host', 'HTTP/1.1 503 Service Unavailable\r\n\r\n', 80, 'proxyRefused'],
    ['passes a request on', 'HTTP/1.1 404 Not Found\r\n\r\n', 80, 'reached'],
  ] as const)('tells a proxy that %s', async (_, answer, port, outcome) => {
    expect(await through(answer, port)).toMatchObject({ outcome, via: 'proxy' })
  })

  it('tells a proxy that is not there', async () => {
    expect(await look('login.example', 443, { wayTo })).toMatchObject({ outcome: 'proxyFailed' })
  })
})
