import { isoDate } from '@lotse/calendar'
import type { Finding, NextAction, RuleNotice } from '@lotse/playbook'
import { describe, expect, it } from 'vitest'
import { changeOfDay } from './day-change.ts'
import type { Found } from './keep-found.ts'

const today = isoDate('2026-11-24')
const words = { de: 'Steuerungsnotiz', en: 'Management note' }
const target = { page: 'notes' } as const

const action = (key: string, over: Partial<NextAction> = {}): NextAction => ({
  key,
  kind: 'writeNote',
  title: words,
  reason: words,
  due: isoDate('2026-11-25'),
  urgency: 'soon',
  role: 'FM',
  target,
  ...over,
})
const finding = (severity: Finding['severity'], rule = 'note-due'): Finding => ({
  key: rule,
  rule,
  severity,
  text: words,
  target,
})
const figure = {
  state: 'growing',
  month: '2026-10',
  active: 10,
  entitled: 100,
  rate: 10,
  growth3pp: 4,
  usersMissing: 60,
  readOn: '2026-11-02',
} as const

function foundOf(nextActions: NextAction[], findings: Finding[] = [], over: Partial<Found> = {}): Found {
  const kept = { findings, completeness: [{ field: 'managementNotes', state: 'present' }], started: true } as const
  const ofCase: RuleNotice[] = []
  return { figure: figure as Found['figure'], phase: 'enable', kept, nextActions, ofCase, outcome: 'digest', ...over }
}

describe('what a day changes', () => {
  const stored = foundOf([action('a'), action('b'), action('c')])

  it('is what came, changed, moved or went, and nothing else', () => {
    const now = foundOf([action('a'), action('c', { urgency: 'today' }), action('d')])
    const change = changeOfDay(stored, now, today)
    expect(change?.gone).toEqual(['b'])
    expect(change?.put.map(({ key, position }) => [key, position])).toEqual([
      ['c', 1],
      ['d', 2],
    ])
    expect(change?.row).toBeNull()
  })

  it('is a row of the portfolio where the first action or a count is another', () => {
    const sooner = foundOf([action('a', { urgency: 'overdue' }), action('b'), action('c')])
    expect(changeOfDay(stored, sooner, today)?.row).toMatchObject({ nextRank: 1, nextDue: '2026-11-25', warnings: 0 })
    const warned = foundOf([...stored.nextActions], [finding('warning')])
    expect(changeOfDay(stored, warned, today)).toMatchObject({ gone: [], put: [], row: { warnings: 1, nextRank: 3 } })
  })

  it('is left to a whole evaluation where the figure is another or an alarm is to be told', () => {
    expect(changeOfDay(stored, foundOf([], [], { figure: { ...stored.figure, rate: 11 } }), today)).toBeNull()
    expect(changeOfDay(stored, foundOf([], [finding('alarm')]), today)).toBeNull()
    const alarmed = foundOf([], [finding('alarm')])
    expect(changeOfDay(alarmed, foundOf([action('a')], [finding('alarm')]), today)?.put).toHaveLength(1)
  })
})
