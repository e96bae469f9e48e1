import type { Engagement, Task } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { withTask } from './task-patch.ts'

const record = (taskId: string): Task => ({
  taskId,
  status: 'inProgress',
  percent: 40,
  responsible: null,
  dueOn: null,
  skip: null,
  confirmation: null,
  changedAt: null,
  version: 3,
  may: { change: true, skip: true },
})
const state = (taskId: string): Engagement['evaluation']['tasks'][number] => ({
  taskId,
  status: 'inProgress',
  percent: 40,
  settled: false,
  due: null,
  overdue: true,
  responsible: 'FE',
  waitsFor: [],
  completion: null,
  checkAgain: false,
  applicable: true,
  notApplicableBecause: null,
})
const engagement = {
  tasks: [record('3080'), record('3070')],
  evaluation: { tasks: [state('3080'), state('3070')] },
} as unknown as Engagement

describe('a task changed before the server has answered', () => {
  const after = withTask(engagement, '3080', { status: 'complete', percent: 100 })

  it('is changed as record and as the playbook sees it', () => {
    expect(after.tasks[0]).toMatchObject({ status: 'complete', percent: 100, version: 3 })
    expect(after.evaluation.tasks[0]).toMatchObject({ status: 'complete', settled: true, overdue: false })
  })

  it('leaves the other tasks alone', () => {
    expect(after.tasks[1]).toBe(engagement.tasks[1])
    expect(after.evaluation.tasks[1]).toBe(engagement.evaluation.tasks[1])
  })

  it('is nothing where the engagement has no such task', () => {
    expect(withTask(engagement, '9999', { status: 'complete' })).toBe(engagement)
  })
})
