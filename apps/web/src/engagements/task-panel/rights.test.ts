import type { RoleCode, Task, TaskStatus } from '@lotse/contract'
import { standaloneApps, taskOf } from '@lotse/playbook'
import { describe, expect, it } from 'vitest'
import { isTickable, taskRights } from './rights.ts'

const may = { change: true, skip: true }

describe('what a person may try with a task', () => {
  it.each<[string, RoleCode[], Task['may'], ReturnType<typeof taskRights>]>([
    ['3080', ['FE'], may, { change: true, signOff: true, skip: true }],
    ['3080', ['FM'], may, { change: true, signOff: false, skip: false }],
    ['3738', ['FM'], may, { change: true, signOff: true, skip: true }],
    ['3738', ['FE'], may, { change: false, signOff: false, skip: false }],
    ['3080', ['SME'], may, { change: false, signOff: false, skip: false }],
    ['3080', [], may, { change: false, signOff: false, skip: false }],
    ['3080', ['FE'], { change: false, skip: false }, { change: false, signOff: false, skip: false }],
  ])('%s as %s', (id, roles, allowed, expected) => {
    expect(taskRights(taskOf(standaloneApps, id), { may: allowed }, roles)).toEqual(expected)
  })
})

it.each<[string, TaskStatus, RoleCode[], boolean]>([
  ['3080', 'notStarted', ['FE'], true],
  ['3080', 'inProgress', ['FE'], true],
  ['3080', 'complete', ['FE'], false],
  ['3080', 'notRequired', ['FE'], false],
  ['3080', 'notStarted', ['FM'], false],
  ['3190', 'inProgress', ['FE'], false],
])('%s in %s as %s: one click %s', (id, status, roles, expected) => {
  expect(isTickable(taskOf(standaloneApps, id), { may, status }, roles)).toBe(expected)
})
