import { describe, expect, it } from 'vitest'
import { workloadIds } from '../vocabulary/workloads.ts'
import { newestPlaybook, playbookOf, playbooks } from './catalogue.ts'
import { wordsFor } from './content.ts'
import { stepByPrinted, taskName, taskOf } from './lookup.ts'
import type { Playbook, PlaybookTask } from './model.ts'
import { standaloneApps } from './standalone-apps/index.ts'
import { validatePlaybook } from './validate.ts'

describe('PB1 the playbook of the stand-alone deployment', () => {
  it('has the six tasks of the page in workflow order', () =>
    expect(standaloneApps.tasks.map((task) => [task.id, task.role, task.obligation])).toEqual([
      ['3080', 'FE', 'mandatory'],
      ['3738', 'FM', 'mandatory'],
      ['3070', 'FE', 'mandatory'],
      ['3190', 'FE', 'mandatory'],
      ['1247', 'FE', 'mandatory'],
      ['3650', 'FM', 'optional'],
    ]))
  it('is valid', () => expect(validatePlaybook(standaloneApps)).toEqual([]))
  it('has six gates', () => expect(standaloneApps.gates.map((gate) => gate.id).join()).toBe('G0,G1,G2,G3,G4,G5'))
  it('gives every task real guidance in both languages', () => {
    for (const task of standaloneApps.tasks) {
      expect(wordsFor(task.guidance, 'team').de.length, task.id).toBeGreaterThan(250)
      expect(wordsFor(task.guidance, 'team').en.length, task.id).toBeGreaterThan(250)
    }
  })
  it('never says what is not to be said to customers', () =>
    expect(JSON.stringify(standaloneApps)).not.toMatch(/Get Modern|ProPlus|wizard shared/))
})

describe('PB2 printed step numbers', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 3],
    [5, 4],
    [6, 5],
    [7, 6],
  ])('the printed %i is step %i', (printed, step) => expect(stepByPrinted(standaloneApps, printed)?.number).toBe(step))
  it('has no printed 8', () => expect(stepByPrinted(standaloneApps, 8)).toBeUndefined())
})

describe('PB3 looking up a task', () => {
  it('shows the number with its title', () =>
    expect(taskName(taskOf(standaloneApps, '3080'))).toEqual({
      de: '3080 Analyse-Workshop',
      en: '3080 Assessment workshop',
    }))
  it('names what it could not find', () =>
    expect(() => taskOf(standaloneApps, '9999')).toThrow('playbook "standalone-apps" version 1 has no task 9999'))
})

describe('PB4 validation names every damage and its place', () => {
  const firstTask = (change: Partial<PlaybookTask>): Partial<Playbook> => ({
    tasks: standaloneApps.tasks.map((task, index) => (index === 0 ? { ...task, ...change } : task)),
  })
  const [first] = standaloneApps.tasks
  const cases: [string, Partial<Playbook>, string][] = [
    ['no owner', { owner: ' ' }, 'the playbook has no owner'],
    ['version 0', { version: 0 }, 'version 0 is not a positive whole number'],
    ['a phase twice', { phases: [...standaloneApps.phases, 'assess'] }, 'phase assess is listed twice'],
    ['an unknown phase', { phases: ['initiate', 'assess', 'remediate', 'enable'] }, 'unknown phase accelerate'],
    ['a task twice', { tasks: [...standaloneApps.tasks, ...(first ? [first] : [])] }, 'task 3080 is listed twice'],
    ['an unknown step', firstTask({ step: 9 }), 'task 3080 names the unknown step 9'],
    ['an unknown predecessor', firstTask({ after: ['4711'] }), 'task 3080 comes after the unknown task 4711'],
    ['a circle', firstTask({ after: ['1247'] }), 'task 3080 comes after itself'],
    ['a missing translation', firstTask({ title: { de: 'Titel', en: ' ' } }), 'entry 1, title has no text in en'],
    [
      'two steps of one printed number',
      { steps: [...standaloneApps.steps, ...standaloneApps.steps.slice(0, 1).map((step) => ({ ...step, number: 7 }))] },
      'printed step 1 leads to two steps',
    ],
    [
      'a gate with an unknown task',
      { gates: standaloneApps.gates.map((gate) => ({ ...gate, conditions: [{ kind: 'taskSettled', taskId: '1' }] })) },
      'gate G0 names the unknown task 1',
    ],
  ]
  it.each(cases)('%s', (_name, change, message) =>
    expect(validatePlaybook({ ...standaloneApps, ...change }).join('\n')).toContain(message),
  )
})

describe('PB7 the catalogue of playbooks', () => {
  it.each(playbooks.map((playbook): [string, Playbook] => [`${playbook.id} ${playbook.version}`, playbook]))(
    '%s is valid and found',
    (_name, playbook) => {
      expect(validatePlaybook(playbook)).toEqual([])
      expect(playbookOf(playbook.id, playbook.version)).toBe(playbook)
    },
  )
  it('publishes each version once', () =>
    expect(new Set(playbooks.map((playbook) => `${playbook.id} ${playbook.version}`)).size).toBe(playbooks.length))
  it.each(workloadIds)('has one for %s', (workload) => expect(newestPlaybook(workload).workload).toBe(workload))
  it('names the version that was never published', () =>
    expect(() => playbookOf('standalone-apps', 99)).toThrow('there is no playbook "standalone-apps" in version 99'))
})
