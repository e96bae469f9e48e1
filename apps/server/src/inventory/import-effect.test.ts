import { type IsoDate, isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { effectOf } from './import-effect.ts'

const row = (id: string, series: string, takenOn: string) => ({
  id,
  series,
  takenOn: isoDate(takenOn),
  importedAt: new Date(0),
  replacedAt: null,
  deletedAt: null,
})
const rows = [
  row('new', 'admin', '2026-11-01'),
  row('old', 'admin', '2026-10-01'),
  row('list', 'devices', '2026-10-15'),
]

describe('what an import would do', () => {
  it.each([
    ['a later one takes over', 'admin', '2026-11-20', null, 'counts', ['new']],
    ['one of the same day replaces', 'admin', '2026-11-01', 'new', 'counts', []],
    ['an earlier one does not count', 'admin', '2026-10-20', null, 'later', []],
    ['one of another kind comes beside', 'software', '2026-11-02', null, 'counts', []],
    ['one that is much newer ends the others', 'software', '2027-03-01', null, 'counts', ['new', 'list']],
    ['one that is much older does not count', 'software', '2026-01-01', null, 'old', []],
  ] as const)('%s', (_, series, takenOn, replaces, standing, ends) => {
    const effect = effectOf({ series, takenOn: takenOn as IsoDate }, rows)
    expect([effect.replaces?.id ?? null, effect.standing, effect.endsCounting.map(({ id }) => id)]).toEqual([
      replaces,
      standing,
      ends,
    ])
  })
})
