import { standaloneApps } from '@lotse/playbook'
import { describe, expect, it } from 'vitest'
import { placeOf, problemsOf } from './problems-of.ts'

const problem = (path: string) => ({ path, message: { de: path, en: path } })
const [first, second] = standaloneApps.tasks

describe('problems at their place', () => {
  it('belong to the part with that place, not to one whose place begins alike', () => {
    const problems = ['tasks.1.title.en', 'tasks.1', 'tasks.11.after', 'gates.1.label.de', 'owner'].map(problem)
    expect(problemsOf(standaloneApps, problems, 'tasks', second?.id ?? '').map(({ path }) => path)).toEqual([
      'tasks.1.title.en',
      'tasks.1',
    ])
  })

  it.each([
    ['tasks.0.title.en', { editor: `task-${first?.id}`, id: first?.id }],
    ['gates.0.label.de', { editor: 'gate-G0', id: 'G0' }],
    ['steps.0.title.de', { editor: 'step-1', id: '1' }],
    ['owner', null],
    ['tasks.999.after', null],
    ['tasks', null],
  ])('%s leads to %j', (path, expected) => expect(placeOf(standaloneApps, path)).toEqual(expected))
})
