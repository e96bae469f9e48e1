import { month } from '@lotse/calendar'
import type { StagedFile, StagedReport } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { asksMonthFirst, inOrder, summaryOf, withoutOf } from './summary.ts'

const words = { de: '', en: '' }

const report = (of: string | null, outcome: StagedReport['outcome'] = 'imported'): StagedReport => ({
  report: 'getM365AppUserDetail',
  title: words,
  refreshDate: null,
  reportPeriod: 30,
  rows: { total: 1, accepted: 1, duplicates: 0, rejected: 0 },
  rejections: [],
  users: 1,
  active: null,
  concealed: 'none',
  usable: true,
  notes: [],
  month: of === null ? null : month(of),
  standsForMonth: of !== null,
  outcome,
  setAside: false,
  replaces: null,
})

const file = (key: string, reports: readonly StagedReport[], confirm: 'monthFirst' | null = null): StagedFile => ({
  key,
  name: `${key}.csv`,
  pages: 1,
  bytes: 1,
  encoding: 'utf-8',
  delimiter: ',',
  dateFormat: null,
  reports: [...reports],
  refused: reports.length > 0 ? null : { code: 'unreadable', message: words, confirm },
})

const none: ReadonlySet<string> = new Set()

describe('what a confirmation would do', () => {
  const files = [
    file('a', [report('2026-10'), report('2026-09')]),
    file('b', [report('2026-10', 'unchanged')]),
    file('c', []),
    file('d', [report(null)]),
  ]

  it('counts reports, refused files and months', () => {
    expect(summaryOf(files, none)).toEqual({
      taken: 3,
      unchanged: 1,
      refused: 1,
      leftOut: 0,
      months: ['2026-09', '2026-10'],
    })
  })

  it('leaves out what a person does not want, and always what is refused', () => {
    expect(summaryOf(files, new Set(['a']))).toMatchObject({ taken: 1, leftOut: 1, refused: 1 })
    expect(withoutOf(files, new Set(['a']))).toEqual(['a', 'c'])
  })

  it('shows first what is refused, last what changes nothing', () => {
    expect(inOrder(files).map(({ key }) => key)).toEqual(['c', 'a', 'd', 'b'])
  })
})

it.each([
  ['nothing is refused', [file('a', [report(null)])], false, false],
  ['dates with slashes are refused', [file('a', [], 'monthFirst')], false, true],
  ['they were vouched for, in vain', [file('a', [], 'monthFirst')], true, false],
  ['something else is refused', [file('a', [])], false, false],
])('month first is asked for where %s: %s', (_, files, monthFirst, asked) => {
  expect(asksMonthFirst({ files, monthFirst })).toBe(asked)
})
