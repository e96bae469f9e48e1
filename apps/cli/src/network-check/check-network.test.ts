import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { issue, makeRoot } from '../testing/certificates.ts'
import { LocalHosts } from '../testing/local-hosts.ts'
import { lotse } from '../testing/lotse.ts'
import { checkNetwork, type NetworkOptions } from './check-network.ts'
import type { Door } from './door.ts'

const vendor = makeRoot('DigiCert Inc')
const house = makeRoot('Adatum Firewall')

let folder = ''
let hosts = new LocalHosts()
let printed = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse-network-'))
  hosts = new LocalHosts()
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await hosts.close()
  await rm(folder, { recursive: true, force: true })
})

const at = (name: string): string => join(folder, name)

/** A small list as the vendor's service gives it. */
const LIST = [
  {
    id: 56,
    serviceArea: 'Common',
    urls: ['login.example', '*.auth.example'],
    tcpPorts: '443',
    category: 'Allow',
    required: true,
  },
  { id: 92, serviceArea: 'Common', urls: ['cdn.example'], tcpPorts: '443,80', category: 'Default', required: true },
  { id: 300, serviceArea: 'Common', urls: ['extra.example'], tcpPorts: '443', category: 'Default', required: false },
  { id: 11, serviceArea: 'Skype', urls: ['*.teams.example'], udpPorts: '3478', category: 'Optimize', required: true },
]

interface Given {
  readonly options?: Partial<NetworkOptions>
  readonly records?: Door['records']
  readonly signal?: AbortSignal
}

async function check({ options = {}, records, signal = new AbortController().signal }: Given = {}) {
  await writeFile(at('list.json'), JSON.stringify(LIST))
  const given: NetworkOptions = {
    ...{ cloud: 'worldwide', format: 'json', host: [], domain: [], timeout: 5, language: 'en', site: 'Hamburg' },
    ...{ endpoints: at('list.json'), ...options },
  }
  const door = hosts.door([vendor], [house], records)
  const code = await checkNetwork(given, { door, environment: {}, signal })
  return { code, printed }
}

async function stand(loginRoot = vendor) {
  await hosts.secure('login.example', issue(loginRoot, 'login.example'))
  await hosts.secure('cdn.example', issue(vendor, 'cdn.example'))
  await hosts.plain('cdn.example', 80, () => undefined)
}

describe('lotse network check', () => {
  it('ends with 0 where everything required is reached, whatever else is not', async () => {
    await stand()
    const { code } = await check()
    const result = JSON.parse(printed)
    expect(code).toBe(0)
    expect(result.sets.map(({ id, state }: { id: number; state: string }) => [id, state])).toEqual([
      ...[
        [56, 'reachable'],
        [92, 'reachable'],
        [300, 'notReachable'],
      ],
    ])
    expect(result.list.leftOut).toBe(1)
    expect(result.counts).toMatchObject({ connections: 4, reached: 3, requiredNotReached: 0, optionalNotReached: 1 })
    expect(result.sets[0].notTestable).toEqual(['*.auth.example'])
    expect(result.connectMs).toBeGreaterThanOrEqual(0)
    expect(result.items).toContainEqual({ id: 'NW-05', verdict: 'fine', findings: 0 })
  })

  it('tests a wildcard at a host that is named', async () => {
    await stand()
    await hosts.secure('eu.auth.example', issue(vendor, 'eu.auth.example'))
    await check({ options: { host: ['eu.auth.example'] } })
    const [first] = JSON.parse(printed).sets
    expect([first.notTestable, first.standsFor, first.connections.length]).toEqual([
      ...[[], [{ pattern: '*.auth.example', hosts: ['eu.auth.example'] }], 2],
    ])
  })

  it('finds traffic that is broken open by the chain of the certificate', async () => {
    await stand(house)
    expect((await check()).code).toBe(0)
    const { findings, items } = JSON.parse(printed)
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'inspected', host: 'login.example', seen: 'Adatum Firewall' }),
    )
    expect(items).toContainEqual({ id: 'NW-05', verdict: 'finding', findings: 1 })
  })

  it('ends with 1 where something required is not reached, and says why and what to do', async () => {
    const { code } = await check({ options: { format: 'table' } })
    expect(code).toBe(1)
    expect(printed).toContain('login.example:443 not reached: the name does not resolve: check name servers')
    expect(printed).toContain('NW-01: findings: 4')
  })

  it('looks up what items ask of domains', async () => {
    await stand()
    const records: Door['records'] = async ({ type, name }) => {
      if (name.startsWith('enterprise')) throw new Error('no answer')
      return type === 'TXT' ? ['MS=ms12345'] : ['mail.adatum.example']
    }
    await check({ options: { domain: ['adatum.example'] }, records })
    const { domains, items } = JSON.parse(printed)
    expect(domains.map(({ record, state }: { record: string; state: string }) => [record, state])).toEqual([
      ...[
        ['verification', 'asExpected'],
        ['autodiscover', 'elsewhere'],
        ['deviceRegistration', 'failed'],
      ],
    ])
    expect(items).toContainEqual({ id: 'OF-16', verdict: 'unclear', findings: 1 })
  })

  it('writes what stays and what may go, which names no host', async () => {
    await stand()
    await check({ options: { out: at('all.json'), summary: at('short.json'), domain: ['adatum.example'] } })
    const short = await readFile(at('short.json'), 'utf8')
    expect(Object.keys(JSON.parse(short))).toEqual([
      'lotse',
      'form',
      'site',
      'date',
      'cloud',
      'listAsOf',
      'counts',
      'items',
    ])
    expect(short).not.toMatch(/example|127\.0|Digi/)
    expect(await readFile(at('all.json'), 'utf8')).toBe(printed)
  })

  it('writes over nothing and tells it before the test', async () => {
    await writeFile(at('all.json'), 'mine')
    expect((await check({ options: { out: at('all.json') } })).code).toBe(2)
    expect([printed, await readFile(at('all.json'), 'utf8')]).toEqual(['', 'mine'])
  })

  it('shows what is there where it is ended early', async () => {
    await stand()
    const { code } = await check({ signal: AbortSignal.abort() })
    const result = JSON.parse(printed)
    expect([code, result.complete, result.counts.notTested, result.items]).toEqual([1, false, 4, []])
  })

  it.each([
    ['no JSON', '{', []],
    ['another file', '{"a":1}', []],
    ['an impossible entry', '[{"id":"x"}]', []],
    ['the list of another cloud', '[{"id":1,"serviceArea":"Common","urls":["portal.apps.mil"],"tcpPorts":"443"}]', []],
  ])('ends with 2 for %s', async (_, text, args) => {
    if (text !== '') await writeFile(at('list.json'), text)
    const list = text === '' ? [] : ['--endpoints', at('list.json')]
    const ended = await lotse(['network', 'check', '--cloud', 'worldwide', ...list, ...args])
    expect([ended.code, ended.stdout]).toEqual([2, ''])
    expect(ended.stderr).not.toBe('')
  })

  it.each([
    [['--cloud', 'moon']],
    [[]],
    [['--cloud', 'dod', '--domain', 'a/b']],
    [['--cloud', 'dod', '--timeout', '0']],
    [['--cloud', 'dod', '--proxy', 'socks5://x']],
    [['--cloud', 'dod', '--proxy', '']],
  ])('ends with 3 when called with %s', async (args) => {
    expect((await lotse(['network', 'check', ...args])).code).toBe(3)
  })
})
