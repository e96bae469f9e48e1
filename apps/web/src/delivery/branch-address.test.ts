import type { BranchTarget } from '@lotse/playbook'
import { expect, it } from 'vitest'
import { type BranchAddress, branchAddress } from './branch-address.ts'

it.each<[BranchTarget, BranchAddress]>([
  [
    { kind: 'task', taskId: '3650' },
    { page: '', search: { task: '3650' } },
  ],
  [
    { kind: 'question', questionId: 'blocker' },
    { page: '', search: { question: 'blocker' } },
  ],
  [
    { kind: 'activity', activityId: 'pilot' },
    { page: '', search: { open: 'delivery' } },
  ],
  [
    { kind: 'status', l1: 'blocked' },
    { page: '', search: { open: 'status', l1: 'blocked' } },
  ],
  [
    { kind: 'gate', gateId: 'G3' },
    { page: '', search: { gate: 'G3' } },
  ],
  [{ kind: 'contacts' }, { page: '/contacts', search: {} }],
])('an answer leads to %j', (target, expected) => {
  expect(branchAddress(target)).toEqual(expected)
})
