import type { RemediationItem } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import type { RemediationSearch } from '../search.ts'
import { narrowed } from './narrowed.ts'

const words = { de: 'Notfallkonten', en: 'Emergency accounts' }
const item = (id: string, more: Partial<RemediationItem>): RemediationItem => ({
  ...{ id, group: 'identity', title: words, why: words, verify: words, owner: 'identity', severity: 'blocking' },
  ...{ topic: '', scope: 'inScope', reason: words, status: 'open', evidence: '', note: '', acceptedBy: '' },
  ...{
    responsible: null,
    dueOn: null,
    isDue: false,
    openSince: '2026-11-20' as never,
    files: 0,
    isSettled: false,
    confirmedOn: null,
    confirmedBy: null,
  },
  ...{ inheritedFrom: null, comments: 0, version: 0 },
  ...more,
})
const items = [
  item('A', {}),
  item('B', { severity: 'advisory', isDue: true, openSince: '2026-11-01' as never }),
  item('C', { isSettled: true, status: 'resolved', openSince: null, owner: 'network' }),
  item('D', { scope: 'check', group: 'network', responsible: { kind: 'person', id: 'p', name: 'Ott' } }),
  item('E', { scope: 'hidden' }),
]

describe('the items an address asks for', () => {
  it.each<[RemediationSearch, string]>([
    [{}, 'ABCD'],
    [{ hidden: true }, 'ABCDE'],
    [{ only: 'open' }, 'ABD'],
    [{ only: 'blocking' }, 'AD'],
    [{ only: 'due' }, 'B'],
    [{ only: 'check' }, 'D'],
    [{ only: 'agree' }, 'C'],
    [{ only: 'settled' }, 'C'],
    [{ group: 'network' }, 'D'],
    [{ owner: 'network' }, 'C'],
    [{ who: 'person:p' }, 'D'],
    [{ who: 'none' }, 'ABC'],
    [{ age: 14 }, 'B'],
    [{ age: 1 }, 'ABD'],
    [{ q: 'NOTFALL' }, 'ABCD'],
    [{ q: 'proxy' }, ''],
  ])('%o gives %s', (search, ids) => {
    const found = narrowed(items, search, ({ title }) => title.de, '2026-11-22' as never)
    expect(found.map(({ id }) => id).join('')).toBe(ids)
  })
})
