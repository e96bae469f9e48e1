import { describe, expect, it } from 'vitest'
import { judgeDomain, queriesFor } from '../domains/judge-domain.ts'
import { builtInList } from '../endpoints/built-in.ts'
import { NETWORK_CLOUDS, type NetworkCloud } from '../endpoints/types.ts'
import { sayDomain, sayFinding } from '../messages/say.ts'
import { planTests, tenantHosts } from '../plan/plan-tests.ts'
import { COUNT_NAMES, readSummary, summaryOf } from '../summary/summary.ts'
import { judge } from './judge.ts'
import { type Certificate, type Observation, OUTCOMES } from './observation.ts'

const GOOD: Certificate = { trust: 'public', fault: null, issuer: 'Microsoft Corporation' }
const planOf = (cloud: NetworkCloud) => planTests(builtInList(cloud), [])
const seenOf = (cloud: NetworkCloud, change: (host: string) => Partial<Observation>): readonly Observation[] =>
  planOf(cloud).probes.map(({ host, port, speaks }) => ({
    ...{ host, port, outcome: 'reached', via: 'direct', addresses: ['192.0.2.1'], clockAhead: null },
    protocol: speaks === 'tls' ? 'TLSv1.3' : null,
    certificate: speaks === 'tls' ? GOOD : null,
    ms: { lookup: 1, connect: 20, tls: 20 },
    ...change(host),
  }))
const resultOf = (cloud: NetworkCloud, change: (host: string) => Partial<Observation>) =>
  judge(planOf(cloud), seenOf(cloud, change), [])
const at = (wanted: string, what: Partial<Observation>) => (host: string) => (host === wanted ? what : {})
const itemsOf = (items: readonly { readonly id: string; readonly verdict: string }[]) =>
  Object.fromEntries(items.map(({ id, verdict }) => [id, verdict]))

describe('NE10 the plan', () => {
  it('NE10 tests a wildcard at hosts named anywhere in the list, and says what is not testable', () => {
    const { sets } = planOf('worldwide')
    const of = (id: number) => sets.find(({ set }) => set.id === id)
    expect(of(71)?.standsFor).toEqual([{ pattern: '*.office365.com', hosts: ['outlook.office365.com'] }])
    expect(of(71)?.probes).toEqual([{ host: 'outlook.office365.com', port: 443, speaks: 'tls' }])
    expect([of(69)?.probes, of(69)?.notTestable]).toEqual([[], ['*.aria.microsoft.com', '*.events.data.microsoft.com']])
    expect(of(31)?.notTestable).toHaveLength(2)
  })

  it.each(NETWORK_CLOUDS)("NE10 %s: with the tenant's name its own hosts are tested", (cloud) => {
    const plan = planTests(builtInList(cloud), tenantHosts(cloud, 'adatum'))
    const files = plan.sets.find(({ set }) => set.area === 'sharepoint')
    expect(files?.probes.map(({ host }) => host)).toContain(tenantHosts(cloud, 'adatum')[0])
  })

  it('NE10 tries each connection once and leaves out what the Apps do not need', () => {
    const { sets } = builtInList('worldwide')
    const more = { ...sets[0], id: 777, area: 'skype' as const, hosts: ['teams.example'] }
    const plan = planTests({ ...builtInList('worldwide'), sets: [...sets, { ...more } as never] }, [])
    const keys = plan.probes.map(({ host, port }) => `${host}:${port}`)
    expect([new Set(keys).size, plan.leftOut]).toEqual([keys.length, 1])
  })
})

describe('NE11 the verdict', () => {
  it.each([
    ['worldwide', { 'NW-01': 'fine', 'NW-05': 'fine', 'NW-07': 'fine', 'NW-08': 'fine', 'NW-12': 'fine' }],
    ['gcchigh', { 'GV-01': 'fine', 'NW-05': 'fine', 'NW-07': 'fine', 'NW-08': 'fine', 'NW-12': 'fine' }],
    ['dod', { 'GV-01': 'fine', 'NW-05': 'fine', 'NW-07': 'fine', 'NW-08': 'fine', 'NW-12': 'fine' }],
  ] as const)('NE11 %s without any finding', (cloud, expected) => {
    const { items, findings, isComplete, counts } = resultOf(cloud, () => ({}))
    expect([itemsOf(items), findings, isComplete]).toEqual([expected, [], true])
    expect(counts.reached).toBe(counts.connections)
  })

  const login = 'login.microsoftonline.com'
  it.each([
    [
      'a name that does not resolve',
      { outcome: 'nameNotFound', certificate: null },
      'unreachable',
      { 'NW-01': 'finding', 'NW-08': 'finding' },
    ],
    [
      'a proxy that asks for a sign-in',
      { outcome: 'proxyAsksSignIn', certificate: null },
      'unreachable',
      { 'NW-01': 'finding', 'NW-04': 'finding' },
    ],
    ['a root of this machine', { certificate: { ...GOOD, trust: 'machineOnly' } }, 'inspected', { 'NW-05': 'finding' }],
    [
      'a root nobody knows',
      { certificate: { issuer: 'Adatum Firewall', trust: 'none', fault: 'unknownIssuer' } },
      'inspected',
      { 'NW-05': 'finding' },
    ],
    [
      "a root of the vendor's own that this machine does not know",
      { certificate: { ...GOOD, trust: 'none', fault: 'unknownIssuer' } },
      'unknownRoot',
      { 'NW-05': 'unclear', 'NW-08': 'unclear' },
    ],
    ['a certificate that ended', { certificate: { ...GOOD, fault: 'expired' } }, 'expired', { 'NW-05': 'finding' }],
    [
      'one for another name',
      { certificate: { ...GOOD, fault: 'otherName' } },
      'otherName',
      { 'NW-08': 'unclear', 'NW-05': 'fine' },
    ],
    [
      'another public issuer',
      { certificate: { ...GOOD, issuer: 'Cloud Filter Inc' } },
      'otherIssuer',
      { 'NW-05': 'unclear' },
    ],
    ['an old version of TLS', { protocol: 'TLSv1.1' }, 'oldTls', { 'NW-12': 'finding' }],
    ['a clock far off', { clockAhead: -400 }, 'clockWrong', { 'NW-08': 'finding', 'NW-01': 'fine' }],
    ['a long way', { ms: { lookup: 1, connect: 400, tls: 1 } }, 'slow', { 'NW-06': 'unclear', 'NW-08': 'unclear' }],
  ] as const)('NE11 %s', (_, what, code, expected) => {
    const { findings, items } = resultOf('worldwide', at(login, what))
    expect(new Set(findings.map((one) => one.code))).toEqual(new Set([code]))
    expect(itemsOf(items)).toMatchObject(expected)
    for (const language of ['de', 'en'] as const)
      for (const finding of findings) expect(sayFinding(finding, language)).not.toMatch(/[{}]|undefined/)
  })

  it('NE11 what is optional does not count as required', () => {
    const list = builtInList('dod')
    const plan = planTests({ ...list, sets: list.sets.map((set) => ({ ...set, required: false })) }, [])
    const seen = seenOf('dod', () => ({ outcome: 'refused' }))
    expect(judge(plan, seen, []).counts).toMatchObject({
      requiredNotReached: 0,
      optionalNotReached: plan.probes.length,
    })
  })

  it.each(OUTCOMES.filter((one) => one !== 'reached' && one !== 'notTested'))('NE11 %s is not reached', (outcome) => {
    const { findings, sets } = resultOf('gcchigh', at('officecdn.microsoft.com', { outcome, certificate: null }))
    expect(findings.map(({ host, items }) => [host, items[0]])).toEqual([
      ...[
        ['officecdn.microsoft.com', 'GV-01'],
        ['officecdn.microsoft.com', 'GV-01'],
      ],
    ])
    expect(sets.find(({ id }) => id === 18)?.state).toBe('partly')
  })

  it('NE12 says nothing good of a test that ended early', () => {
    const seen = seenOf('worldwide', () => ({})).slice(1)
    const { items, isComplete, counts } = judge(planOf('worldwide'), seen, [])
    expect([items, isComplete, counts.notTested]).toEqual([[], false, 1])
  })
})

describe('NE13 domains', () => {
  const ask = (cloud: NetworkCloud, record: string, values: readonly string[] | null) => {
    const query = queriesFor('adatum.example', cloud).find((one) => one.record === record)
    return query && judgeDomain({ domain: 'adatum.example', values, ...query }, cloud)
  }
  it.each([
    ['worldwide', 'verification', ['v=spf1 -all', 'MS=ms1234'], 'asExpected', 'fine', 'ID-01'],
    ['worldwide', 'verification', ['v=spf1 -all'], 'missing', 'unclear', 'ID-01'],
    ['worldwide', 'autodiscover', ['Autodiscover.Outlook.com.'], 'asExpected', 'fine', 'OF-16'],
    ['worldwide', 'autodiscover', ['mail.adatum.example'], 'elsewhere', 'unclear', 'OF-16'],
    ['worldwide', 'autodiscover', [], 'missing', 'finding', 'OF-16'],
    ['dod', 'autodiscover', ['autodiscover.outlook.com'], 'elsewhere', 'unclear', 'OF-16'],
    ['worldwide', 'deviceRegistration', ['x.example'], 'elsewhere', 'finding', 'ID-12'],
    ['worldwide', 'deviceRegistration', null, 'failed', 'unclear', 'ID-12'],
  ] as const)('NE13 %s: %s %j is %s', (cloud, record, values, state, verdict, item) => {
    const result = ask(cloud, record, values)
    expect(result).toMatchObject({ state, verdict, item })
    for (const language of ['de', 'en'] as const)
      expect(result && sayDomain(result, language)).not.toMatch(/[{}]|undefined/)
  })

  it('NE13 asks for what the cloud has, and the worst of several domains counts', () => {
    expect(queriesFor('a.example', 'gcchigh').map(({ record }) => record)).toEqual(['verification', 'autodiscover'])
    const results = [['autodiscover.outlook.com'], []].flatMap(
      (values) => ask('worldwide', 'autodiscover', values) ?? [],
    )
    expect(judge(planTests({ ...builtInList('dod'), sets: [] }, []), [], results).items).toEqual([
      { id: 'OF-16', verdict: 'finding', findings: 1 },
    ])
  })
})

describe('NE14 the summary', () => {
  const about = { site: 'Hamburg', date: '2026-11-23', cloud: 'dod', listAsOf: '2020-07-28' } as const
  const summary = summaryOf(
    resultOf('dod', () => ({ outcome: 'refused' })),
    about,
  )

  it('NE14 holds site, date, counts and items, and no host', () => {
    expect(Object.keys(summary.counts).sort()).toEqual([...COUNT_NAMES].sort())
    expect(JSON.stringify(summary)).not.toMatch(/microsoft|office|192\.0/)
  })

  it.each([
    ['alone', summary, false],
    ['out of the detailed result', { summary, sets: [{ host: 'a.example' }] }, true],
    ['beside something else', { ...summary, hosts: ['a.example'] }, true],
  ])('NE14 is read %s, and nothing more', (_, file, hadMore) => {
    expect(readSummary(file)).toEqual({ summary, hadMore })
  })

  it.each([
    ['another file', { a: 1 }, 'no-summary'],
    ['no object', 7, 'no-summary'],
    ['a newer form', { ...summary, form: 2 }, 'newer-form'],
    ['a missing count', { ...summary, counts: {} }, 'damaged'],
    ['an impossible count', { ...summary, counts: { ...summary.counts, sets: -1 } }, 'damaged'],
    ['an impossible item', { ...summary, items: [{ id: 'NW-01', verdict: 'great', findings: 0 }] }, 'damaged'],
    ['an impossible day', { ...summary, date: 'today' }, 'damaged'],
  ])('NE14 refuses %s', (_, file, fault) => {
    expect(readSummary(file)).toEqual({ fault })
  })
})
