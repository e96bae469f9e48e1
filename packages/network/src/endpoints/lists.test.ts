import { describe, expect, it } from 'vitest'
import { builtInList } from './built-in.ts'
import { compareLists } from './compare-lists.ts'
import { fallsUnder, isHost, isPattern } from './patterns.ts'
import { fileOfList, isEndpointList, readEndpointList } from './read-list.ts'
import { NETWORK_CLOUDS } from './types.ts'

const ABOUT = { asOf: '2026-11-01', source: 'list.json' }
const entry = (more: object) => ({ id: 46, serviceArea: 'Common', urls: ['a.example'], tcpPorts: '443,80', ...more })
const codes = (value: unknown) => {
  const read = readEndpointList(value, 'worldwide', ABOUT)
  return isEndpointList(read) ? [] : read.map(({ code }) => code)
}

describe('NE1 the lists that come along', () => {
  it.each(NETWORK_CLOUDS)('NE1 %s: dated, every host can stand in a list, no id twice', (cloud) => {
    const { asOf, sets } = builtInList(cloud)
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(new Set(sets.map(({ id }) => id)).size).toBe(sets.length)
    for (const { hosts, ports, purpose } of sets) {
      expect(hosts.every(isHost)).toBe(true)
      expect(ports.length * purpose.de.length * purpose.en.length).toBeGreaterThan(0)
    }
  })

  it('NE1 hold 24, 14 and 11 sets', () => {
    expect(NETWORK_CLOUDS.map((cloud) => builtInList(cloud).sets.length)).toEqual([24, 14, 11])
  })
})

describe('NE2 patterns', () => {
  it.each([
    ['outlook.office.com', '*.office.com', true],
    ['a.b.office.com', '*.office.com', true],
    ['OUTLOOK.office.com', '*.office.com', true],
    ['office.com', '*.office.com', false],
    ['outlook.office.com.evil.example', '*.office.com', false],
    ['outlookXofficeXcom', '*.office.com', false],
    ['adatum-my.sharepoint.com', '<tenant>-my.sharepoint.com', true],
    ['hermes.cdn.onenote.net', '*cdn.onenote.net', true],
    ['autodiscover.adatum.onmicrosoft.com', 'autodiscover.*.onmicrosoft.com', true],
  ])('NE2 %s under %s: %s', (host, pattern, expected) => {
    expect([isPattern(pattern), fallsUnder(host, pattern)]).toEqual([true, expected])
  })
})

describe("NE3 reading the vendor's list", () => {
  it('NE3 takes sets, ports and hosts over, and knows what the Apps need them for', () => {
    const value = [
      entry({ id: 92, category: 'Default', required: true, ips: ['1.2.3.4/32'], expressRoute: false }),
      entry({ id: 900, urls: undefined, tcpPorts: undefined, udpPorts: '3478', serviceArea: 'Skype', required: false }),
    ]
    const read = readEndpointList(value, 'worldwide', ABOUT)
    expect(read).toMatchObject({
      ...{ cloud: 'worldwide', asOf: '2026-11-01', source: 'list.json' },
      sets: [
        { id: 92, area: 'apps', ports: [443, 80], hosts: ['a.example'], purpose: { en: 'installation and updates' } },
        { id: 900, area: 'skype', ports: [], hosts: [], required: false },
      ],
    })
  })

  it.each(NETWORK_CLOUDS)('NE3 reads the list of %s back as it was written', (cloud) => {
    const list = builtInList(cloud)
    const read = readEndpointList(JSON.parse(JSON.stringify(fileOfList(list))), cloud, ABOUT)
    if (!isEndpointList(read)) throw new Error(JSON.stringify(read))
    expect([read.asOf, read.source, compareLists(list, read)]).toEqual([list.asOf, list.source, []])
  })

  it.each([
    ['no list', { endpoints: [] }, ['no-list']],
    ['an empty one', [], ['empty']],
    ['entries that are none', ['x', null], ['bad-entry', 'bad-entry']],
    ['an impossible id', [entry({ id: -1 })], ['bad-entry']],
    ['an unknown area', [entry({ serviceArea: 'Moon' })], ['bad-entry']],
    ['an unknown category', [entry({ category: 'Rare' })], ['bad-entry']],
    ['no host', [entry({ urls: ['http://a.example/x'] })], ['bad-entry']],
    ['no ports', [entry({ tcpPorts: '443-445' })], ['bad-entry']],
    ['no answer', [entry({ required: 'yes' })], ['bad-entry']],
    ['a set twice', [entry({}), entry({})], ['twice']],
    ['far too many', Array.from({ length: 1001 }, (_, id) => entry({ id })), ['too-large']],
    ['another cloud', [entry({ urls: ['login.microsoftonline.us'] })], ['other-cloud']],
  ])('NE3 refuses %s', (_, value, expected) => {
    expect(codes(value)).toEqual(expected)
  })
})

describe('NE4 what a newer list changes', () => {
  it('NE4 names sets that come, go and change', () => {
    const before = builtInList('dod')
    const [first, second, third, ...rest] = before.sets
    if (!first || !second || !third) throw new Error('the list is too short')
    const added = { ...first, id: 999 }
    const sets = [
      { ...first, hosts: ['new.example', ...first.hosts.slice(1)] },
      { ...second, ports: [8443] },
      ...rest,
      added,
    ]
    const found = compareLists(before, { ...before, sets }).map(({ id, kind, hosts, otherwise }) => {
      return [id, kind, hosts.added.length, hosts.removed.length, otherwise]
    })
    expect(found).toEqual([
      ...[
        [11, 'removed', 0, 1, false],
        [13, 'changed', 1, 1, false],
        [14, 'changed', 0, 0, true],
      ],
      [999, 'added', 4, 0, false],
    ])
  })
})
