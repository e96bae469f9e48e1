import { describe, expect, it } from 'vitest'
import { documentsSearch, filterOf } from './search.ts'

describe('the address of the documents', () => {
  const id = '01930000-0000-7000-8000-00000000ffff'
  const cases: [Record<string, unknown>, object][] = [
    [{}, {}],
    [{ q: 365 }, { q: '365' }],
    [{ q: '', kind: 'malware', for: 'everybody', sort: '-colour', document: 'x' }, {}],
    [
      { q: 'Plan', kind: 'plan', for: 'both', sort: '-size', document: id },
      { q: 'Plan', kind: 'plan', for: 'both', sort: '-size', document: id },
    ],
  ]
  it.each(cases)('%j is read as %j', (search, read) => {
    expect(documentsSearch(search)).toEqual(read)
  })

  it('becomes what the API asks for, newest first unless it says otherwise', () => {
    expect(filterOf({})).toEqual({ sort: 'uploaded', descending: true })
    expect(filterOf({ q: 'a', kind: 'plan', for: 'team', sort: 'name' })).toEqual({
      search: 'a',
      kind: 'plan',
      audience: 'team',
      sort: 'name',
      descending: false,
    })
  })
})
