import { isoDate } from '@lotse/calendar'
import { expect, it } from 'vitest'
import { expectedTask, type TaskWork } from './task-work.ts'

const now = '2026-11-22T10:00:00.000Z'

it.each<[string, TaskWork, object]>([
  ['a tick', { kind: 'change', body: { status: 'complete' } }, { changedAt: now, status: 'complete', percent: 100 }],
  [
    'a start over',
    { kind: 'change', body: { status: 'notStarted', percent: 40 } },
    { changedAt: now, status: 'notStarted', percent: 0 },
  ],
  [
    'progress',
    { kind: 'change', body: { status: 'inProgress', percent: 40 } },
    { changedAt: now, status: 'inProgress', percent: 40 },
  ],
  ['a day', { kind: 'change', body: { dueOn: isoDate('2026-12-01') } }, { changedAt: now, dueOn: '2026-12-01' }],
  ['a day taken away', { kind: 'change', body: { dueOn: null } }, { changedAt: now, dueOn: null }],
  [
    'a skip',
    { kind: 'skip', body: { reason: 'fullyCovered', evidence: 'Im Vorjahr behandelt.' } },
    { changedAt: now, status: 'notRequired' },
  ],
  ['a skip taken back: only the server knows the status before', { kind: 'revoke', body: {} }, {}],
])('shows %s before it is saved', (_name, work, expected) => {
  expect(expectedTask(work, now)).toEqual(expected)
})
