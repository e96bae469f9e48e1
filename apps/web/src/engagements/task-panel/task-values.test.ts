import { isoDate } from '@lotse/calendar'
import type { Task, TaskStatus } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { asksReason, changeOf, type TaskValues, valuesOf } from './task-values.ts'

const record: Task = {
  taskId: '3190',
  status: 'inProgress',
  percent: 40,
  responsible: { id: 'p1', name: 'Jana Weiß' },
  dueOn: isoDate('2026-12-01'),
  skip: null,
  confirmation: null,
  changedAt: null,
  version: 3,
  may: { change: true, skip: true },
}

describe('what a filled form asks for', () => {
  it.each<[string, Partial<TaskValues>, object | null]>([
    ['nothing where nothing differs', {}, null],
    ['nothing for a reason alone', { reason: 'weil' }, null],
    ['the status', { status: 'paused', reason: ' Urlaub ' }, { status: 'paused', reason: 'Urlaub' }],
    ['progress', { percent: '60' }, { percent: 60 }],
    ['no progress that is none', { percent: 'viel' }, null],
    ['progress that will be refused in words', { percent: '12.5' }, { percent: 12.5 }],
    ['no progress beside a status that has its own', { status: 'complete', percent: '60' }, { status: 'complete' }],
    ['nobody', { responsibleId: '' }, { responsibleId: null }],
    ['somebody else', { responsibleId: 'p2' }, { responsibleId: 'p2' }],
    ['no day', { dueOn: '' }, { dueOn: null }],
    ['another day', { dueOn: '2026-12-24' }, { dueOn: '2026-12-24' }],
    [
      'the customer’s word',
      { status: 'complete', confirmation: { by: ' Frau Meyer ', on: '2026-11-20' } },
      { status: 'complete', confirmation: { by: 'Frau Meyer', on: '2026-11-20' } },
    ],
    [
      'no word without a day',
      { status: 'complete', confirmation: { by: 'Frau Meyer', on: '' } },
      { status: 'complete' },
    ],
    ['no word while it is open', { confirmation: { by: 'Frau Meyer', on: '2026-11-20' } }, null],
  ])('%s', (_name, typed, expected) => {
    expect(changeOf({ ...valuesOf(record), ...typed }, record)).toEqual(expected)
  })
})

it.each<[TaskStatus, TaskStatus, boolean]>([
  ['notStarted', 'inProgress', false],
  ['inProgress', 'complete', false],
  ['inProgress', 'paused', true],
  ['inProgress', 'warning', true],
  ['inProgress', 'cancelled', true],
  ['paused', 'paused', false],
  ['complete', 'inProgress', true],
  ['complete', 'notStarted', true],
  ['paused', 'inProgress', false],
])('from %s to %s a reason is asked for: %s', (from, to, expected) => {
  expect(asksReason(from, to)).toBe(expected)
})
