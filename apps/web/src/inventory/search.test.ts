import { describe, expect, it } from 'vitest'
import { devicesSearch, filterOf, isNarrowed } from './search.ts'

describe('the address of the devices', () => {
  const job = '01930000-0000-7000-8000-00000000ffff'
  const cases: [Record<string, unknown>, object][] = [
    [{}, {}],
    [{ view: 'nowhere', state: 'x', support: 1, sign: null, sort: 'colour', import: 'x', q: '' }, {}],
    [
      { version: 2608, q: 365 },
      { version: '2608', q: '365' },
    ],
    [
      {
        view: 'devices',
        support: 'ended',
        channel: '(none)',
        sort: '-people',
        device: 'pc-1#4',
        import: job,
        by: 'unit',
      },
      {
        view: 'devices',
        support: 'ended',
        channel: '(none)',
        sort: '-people',
        device: 'pc-1#4',
        import: job,
        by: 'unit',
      },
    ],
  ]
  it.each(cases)('%j is read as %j', (search, read) => {
    expect(devicesSearch(search)).toEqual(read)
  })

  it('becomes what the API asks for, by name unless it says otherwise', () => {
    expect(filterOf({})).toEqual({ sort: 'name', descending: false })
    expect(
      filterOf({ q: 'pc', support: 'ended', unit: 'Kiel', sort: '-lastSeen', view: 'devices', device: 'x' }),
    ).toEqual({
      search: 'pc',
      support: 'ended',
      unit: 'Kiel',
      sort: 'lastSeen',
      descending: true,
    })
  })

  it.each([
    [{}, false],
    [{ view: 'devices', sort: 'name', device: 'x' } as const, false],
    [{ q: 'pc' }, true],
    [{ unit: '(none)' }, true],
  ])('%j is narrowed: %s', (search, narrowed) => {
    expect(isNarrowed(search)).toBe(narrowed)
  })
})
