import { type TaskStatusId, taskStatusIds } from '@lotse/playbook'
import { describe, expect, it } from 'vitest'
import { type CardLook, cardLook, lookOf, lookSigns } from './card-look.ts'
import type { Card } from './cards.ts'

const quiet = { overdue: false, completion: null } as const

describe('how a card looks', () => {
  it.each<[TaskStatusId, CardLook]>([
    ['notStarted', 'open'],
    ['inProgress', 'running'],
    ['complete', 'done'],
    ['notRequired', 'skipped'],
    ['paused', 'waiting'],
    ['deferred', 'waiting'],
    ['warning', 'alarm'],
    ['blockedPendingRemediation', 'alarm'],
    ['blockedTechnicalCustomer', 'alarm'],
    ['blockedTechnicalVendor', 'alarm'],
    ['blockedBusiness', 'alarm'],
    ['blockedOther', 'alarm'],
    ['cancelled', 'cancelled'],
  ])('%s: %s', (status, expected) => {
    expect(lookOf({ ...quiet, status })).toBe(expected)
  })

  it('knows every status and gives every look its own sign', () => {
    for (const status of taskStatusIds) expect(lookSigns[lookOf({ ...quiet, status })]).toBeTruthy()
    expect(new Set(Object.values(lookSigns)).size).toBe(Object.keys(lookSigns).length)
  })

  it('alarms where a day has passed, but not when the task is done, skipped or cancelled', () => {
    const late = (status: TaskStatusId) => lookOf({ status, overdue: true, completion: null })
    expect(late('notStarted')).toBe('alarm')
    expect(late('inProgress')).toBe('alarm')
    expect(late('paused')).toBe('alarm')
    expect(late('complete')).toBe('done')
    expect(late('notRequired')).toBe('skipped')
    expect(late('cancelled')).toBe('cancelled')
  })

  it('alarms where facts contradict a tick', () => {
    expect(lookOf({ status: 'complete', overdue: false, completion: 'contradicted' })).toBe('alarm')
    expect(lookOf({ status: 'complete', overdue: false, completion: 'unverified' })).toBe('done')
  })

  it.each<[string, CardLook]>([
    ['open', 'open'],
    ['active', 'moving'],
    ['done', 'done'],
    ['leftOut', 'skipped'],
    ['attention', 'alarm'],
    ['unknown', 'muted'],
  ])('shows an activity that is %s as %s', (state, expected) => {
    expect(cardLook({ kind: 'activity', state: { state } } as Card)).toBe(expected)
  })

  it.each<[string, object, CardLook]>([
    ['nobody has answered', { answer: null, asked: true, contradicted: false }, 'question'],
    ['does not arise yet', { answer: null, asked: false, contradicted: false }, 'muted'],
    ['was answered', { answer: 'no', asked: true, contradicted: false }, 'done'],
    ['was answered against the facts', { answer: 'yes', asked: true, contradicted: true }, 'alarm'],
  ])('shows a question that %s', (_name, state, expected) => {
    expect(cardLook({ kind: 'question', state } as Card)).toBe(expected)
  })
})
