import type { CommunicationGroup, PlannedMessageView } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { type Entry, entriesOf, monthsIn, narrowed, placeOf, readyCount, signOf, spanOf } from './entries.ts'
import { planSearch } from './search.ts'

const message = (more: Partial<Omit<PlannedMessageView, 'on'>> & { readonly on?: string | null }) =>
  ({
    messageId: 'done',
    on: '2027-03-01',
    state: 'draft',
    stale: false,
    movedSince: null,
    ...more,
  }) as PlannedMessageView
const group = (id: string, messages: readonly PlannedMessageView[]) => ({ id, messages }) as CommunicationGroup

const entries = entriesOf(
  [
    group('a', [message({ on: null }), message({ on: '2027-05-01', state: 'sent', movedSince: 7 })]),
    group('b', [message({ on: '2027-03-01' }), message({ on: '2027-04-01', state: 'approved', stale: true })]),
  ],
  '2027-03-02',
)
const days = (some: readonly Entry[]) => some.map(({ message: { on } }) => on)

describe('the entries of a plan', () => {
  it('come by day, those without one last', () =>
    expect(days(entries)).toEqual(['2027-03-01', '2027-04-01', '2027-05-01', null]))

  it.each([
    [{}, 4],
    [{ group: 'b' }, 2],
    [{ only: 'overdue' }, 1],
    [{ only: 'open' }, 3],
    [{ only: 'stale' }, 1],
    [{ only: 'approved' }, 0],
    [{ only: 'sent', group: 'a' }, 1],
  ] as const)('narrowed by %o are %i', (search, count) => expect(narrowed(entries, search)).toHaveLength(count))

  it('show first what somebody has to do', () => {
    expect(entries.map(signOf)).toEqual(['overdue', 'stale', 'moved', 'draft'])
    expect(readyCount(entries)).toBe(0)
  })

  it('lie on an axis with months', () => {
    const span = spanOf(entries)
    if (span === null) throw new Error('there are days')
    expect(monthsIn(span).map(({ month }) => month)).toEqual(['2027-03', '2027-04', '2027-05'])
    expect([placeOf(span.from, span), placeOf(span.to, span)]).toEqual([0, 100])
    expect(spanOf([])).toBeNull()
  })
})

it('what is broken in the address counts as absent', () =>
  expect(planSearch({ group: 'a b', only: 'all', message: 'g.done' })).toEqual({ message: 'g.done' }))
