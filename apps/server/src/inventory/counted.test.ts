import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { counted, predecessorOf, standingOfEach } from './counted.ts'

const at = new Date('2026-11-20T12:00:00Z')
const inventory = (
  id: string,
  series: string,
  takenOn: string,
  more: { replaced?: boolean; removed?: boolean } = {},
) => ({
  id,
  series,
  takenOn: isoDate(takenOn),
  importedAt: at,
  replacedAt: more.replaced ? at : null,
  deletedAt: more.removed ? at : null,
})

describe('which inventories count', () => {
  const cases: [string, Parameters<typeof standingOfEach>[0], Record<string, string>][] = [
    ['none', [], {}],
    [
      'the latest of each series, whichever was imported last',
      [inventory('a', 'x', '2026-10-01'), inventory('b', 'x', '2026-11-01'), inventory('c', 'y', '2026-10-15')],
      { a: 'later', b: 'counts', c: 'counts' },
    ],
    [
      'none that was taken back or replaced: the one before counts again',
      [
        inventory('a', 'x', '2026-10-01'),
        inventory('b', 'x', '2026-11-01', { removed: true }),
        inventory('c', 'x', '2026-11-02', { replaced: true }),
      ],
      { a: 'counts', b: 'removed', c: 'replaced' },
    ],
    [
      'one that is 92 days older than another, and not one of 93',
      [inventory('a', 'x', '2026-11-01'), inventory('b', 'y', '2026-08-01'), inventory('c', 'z', '2026-07-31')],
      { a: 'counts', b: 'counts', c: 'old' },
    ],
    ['a single one, however old', [inventory('a', 'x', '2020-01-01')], { a: 'counts' }],
  ]
  it.each(cases)('%s', (_, rows, wanted) => {
    expect(Object.fromEntries(standingOfEach(rows))).toEqual(wanted)
    expect(counted(rows).map(({ id }) => id)).toEqual(Object.keys(wanted).filter((id) => wanted[id] === 'counts'))
  })
})

describe('the inventory before', () => {
  it('is the nearest earlier one of the series that is in force', () => {
    const now = inventory('now', 'x', '2026-11-01')
    const rows = [
      now,
      inventory('far', 'x', '2026-08-01'),
      inventory('near', 'x', '2026-10-01'),
      inventory('gone', 'x', '2026-10-20', { removed: true }),
      inventory('other', 'y', '2026-10-25'),
    ]
    expect(predecessorOf(now, rows)?.id).toBe('near')
    expect(predecessorOf(inventory('first', 'z', '2026-11-01'), rows)).toBeNull()
  })
})
