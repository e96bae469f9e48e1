import { isoDate } from '@lotse/calendar'
import type { UsageStatusState } from '@lotse/contract'
import { expect, it } from 'vitest'
import { changesOf } from './changes.ts'

const state = (over: Partial<UsageStatusState>): UsageStatusState => ({
  id: 'north',
  count: 1000,
  part: null,
  splitReason: null,
  approval: null,
  l1: 'inProgress',
  l1Since: isoDate('2026-03-01'),
  l2: 'technicalOnboarding',
  l3: null,
  targetDate: null,
  owner: null,
  intentNote: null,
  nextAction: null,
  nextActionDate: null,
  startDate: null,
  changedAt: '2026-03-01T10:00:00Z',
  changedBy: null,
  version: 1,
  reason: null,
  closed: false,
  ...over,
})

it('names what differs from the version before, newest first, each record for itself', () => {
  const history = [
    state({}),
    state({ version: 2, changedAt: '2026-05-02T10:00:00Z', count: 600, part: 'Nord' }),
    state({ id: 'south', changedAt: '2026-05-02T10:00:00Z', count: 400 }),
    state({ version: 3, changedAt: '2026-05-03T10:00:00Z', count: 600, part: 'Nord', l1: 'blocked', l2: null }),
  ]
  expect(changesOf(history).map(({ state: { id, version }, fields }) => [id, version, fields])).toEqual([
    ['north', 3, ['l1', 'l2']],
    ['north', 2, ['count', 'part']],
    ['south', 1, []],
    ['north', 1, []],
  ])
})
