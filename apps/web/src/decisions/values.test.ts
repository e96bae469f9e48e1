import { describe, expect, it } from 'vitest'
import { decisionsSearch, filterOf } from './search.ts'
import { inputOf, newValues, readDecider, replacing, workshopPointOf, writeDecider } from './values.ts'

describe('a decision out of its form', () => {
  const typed = {
    ...newValues(),
    title: 'Channel',
    options: 'Monthly\n\n  Twice a year ',
    outcome: 'Monthly',
    decidedBy: 'contact:1',
    decidedOn: '2026-11-20',
    deferredUntil: '2026-12-01',
    dueOn: '2026-11-30',
  }
  const cases: [string, object][] = [
    ['open', { outcome: null, decidedBy: null, decidedOn: null, deferredUntil: null, dueOn: '2026-11-30' }],
    ['proposed', { outcome: 'Monthly', decidedBy: null, decidedOn: null, deferredUntil: null }],
    [
      'decided',
      { outcome: 'Monthly', decidedBy: { kind: 'contact', id: '1' }, decidedOn: '2026-11-20', deferredUntil: null },
    ],
    ['deferred', { outcome: null, decidedBy: null, decidedOn: null, deferredUntil: '2026-12-01' }],
    ['nonsense', { state: 'open', audience: 'both' }],
  ]
  it.each(cases)('that is %s says what belongs to it', (state, expected) => {
    expect(inputOf({ ...typed, state })).toMatchObject({ options: ['Monthly', 'Twice a year'], ...expected })
  })
})

it.each([
  [{ slug: 'channel', supersededBy: null, taskId: '3080' }, 'channel'],
  [{ slug: null, supersededBy: null, taskId: '3080' }, null],
  [{ slug: 'channel', supersededBy: 'x', taskId: '3080' }, null],
  [{ slug: 'channel', supersededBy: null, taskId: null }, null],
])('of %j the workshop knows %s', (decision, point) => expect(workshopPointOf(decision as never)).toBe(point))

describe('a decision in place of another one', () => {
  it('begins with the question, not with who took the old one when', () => {
    const old = {
      title: 'Channel',
      state: 'decided',
      context: 'Why',
      options: ['A', 'B'],
      outcome: 'A',
      decidedBy: { kind: 'person', id: '7', name: 'Mara' },
      decidedOn: '2026-11-01',
      deferredUntil: null,
      dueOn: null,
      owner: { kind: 'person', id: '8', name: 'Udo' },
      taskId: '3080',
      meetingId: null,
      audience: 'team',
    } as unknown as Parameters<typeof replacing>[0]
    expect(replacing(old)).toMatchObject({
      title: 'Channel',
      context: 'Why',
      options: 'A\nB',
      owner: 'person:8',
      audience: 'team',
      outcome: '',
      decidedBy: '',
      decidedOn: '',
    })
  })
})

describe('who decides', () => {
  it('is written as text and read back', () => {
    expect(readDecider(writeDecider({ kind: 'person', id: '7' }))).toEqual({ kind: 'person', id: '7' })
    expect(readDecider(writeDecider(null))).toBeNull()
    expect(readDecider('robot:7')).toBeNull()
  })
})

describe('the address of the decisions', () => {
  it('drops what is broken', () => {
    expect(decisionsSearch({ q: 7, state: 'x', due: 'yes', all: true, sort: 'due', decision: '1' })).toEqual({
      q: '7',
      all: true,
      sort: 'due',
    })
  })

  it('becomes what the API asks for: the earliest due first, without superseded ones', () => {
    expect(filterOf({ due: true })).toEqual({ due: true, superseded: false, sort: 'due', descending: false })
  })
})
