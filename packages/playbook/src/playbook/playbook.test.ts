import { describe, expect, it } from 'vitest'
import { workloadIds } from '../vocabulary/workloads.ts'
import { forAudience } from './audience.ts'
import { newestPlaybook, playbookOf, playbooks } from './catalogue.ts'
import { comparePlaybooks, fieldLabels } from './compare.ts'
import { wordsFor } from './content.ts'
import { coreOnboarding } from './core-onboarding/index.ts'
import { stepByPrinted, taskName, taskOf } from './lookup.ts'
import type { Playbook, PlaybookTask } from './model.ts'
import { standaloneApps } from './standalone-apps/index.ts'
import { standaloneAppsVersion1 } from './standalone-apps/version-1/index.ts'
import { validatePlaybook } from './validate.ts'

const everyTask = [...standaloneApps.tasks, ...coreOnboarding.tasks]

/** The catalogue of the domain model: number, obligation, role, service (engagement.md §3). */
const catalogue = `
3080 E FE apps|3738 E FM apps|3070 E FE apps|3190 E FE apps|1247 E FE apps|3650 O FM apps|3616 E FM all|994 E FM all
983 O FM all|1903 O FM core|4017 E FM core|3736 E FE core|3720 E FE core|3721 O SME core|3334 E FM core|3333 E FTA all
4071 E FE core|4072 E FE core|1049 E FE all|1699 E FM all|4047 E FM all|3734 E FM apps|4088 O FE core|3240 O FE core
3981 E FE all|4090 E GM_FTA apps|4091 E GM_FTA apps|4092 E GM_FTA apps|3352 O FTA core|3365 O FTA core|3380 O FTA core
3342 O FTA core|3184 O FE core|4073 O FE core|1700 E FM all|1126 E FE all|1641 E FE core|1141 O FE core|1134 O FE core
1148 O FE core|4033 O SME apps|4110 O FE apps|4111 O SME apps|3690 E FM all|1701 E FM all|4058 E FM all|3735 E FM all`
  .trim()
  .split(/[|\n]/)
  .map((line) => line.split(' '))

describe('PB1 the playbook of the stand-alone deployment', () => {
  it('has in version 1 the six tasks of the page in workflow order', () =>
    expect(standaloneAppsVersion1.tasks.map((task) => [task.id, task.role, task.obligation])).toEqual([
      ['3080', 'FE', 'mandatory'],
      ['3738', 'FM', 'mandatory'],
      ['3070', 'FE', 'mandatory'],
      ['3190', 'FE', 'mandatory'],
      ['1247', 'FE', 'mandatory'],
      ['3650', 'FM', 'optional'],
    ]))
  it.each(catalogue)('task %s: %s, %s, %s', (id, obligation, role, service) => {
    const task = everyTask.find((candidate) => candidate.id === id)
    expect([task?.obligation, task?.role, task?.service]).toEqual([
      obligation === 'E' ? 'mandatory' : 'optional',
      role,
      service,
    ])
  })
  it('has every task once, in one of the two playbooks', () => {
    const ids = everyTask.map(({ id }) => id)
    expect([...ids].sort()).toEqual(catalogue.map(([id]) => id ?? '').sort())
  })
  it('keeps what serves every workload out of core onboarding', () =>
    expect(coreOnboarding.tasks.filter(({ service }) => service !== 'core')).toEqual([]))
  it('has six gates', () => expect(standaloneApps.gates.map((gate) => gate.id).join()).toBe('G0,G1,G2,G3,G4,G5'))
  it('gives every task real guidance in both languages', () => {
    for (const task of everyTask) {
      const words = wordsFor(task.guidance, 'team')
      expect(words.de.length, task.id).toBeGreaterThan(100)
      expect(words.en.length, task.id).toBeGreaterThan(100)
    }
  })
  it.each([
    ['1049', '3070'],
    ['3190', '1049'],
    ['1700', '3190'],
    ['1247', '3190'],
    ['3080', '994'],
    ['994', '3616'],
  ])('%s comes after %s', (task, before) => expect(taskOf(standaloneApps, task).after).toContain(before))
  it.each([
    ['4072', '4071'],
    ['4073', '4072'],
    ['1141', '3720'],
  ])('core: %s comes after %s', (task, before) => expect(taskOf(coreOnboarding, task).after).toContain(before))
  it('the technical note is first captured with 3080', () =>
    expect(taskOf(standaloneApps, '3080').demands).toContain('technicalNotes'))
  it('the network test is never to be stored', () =>
    expect(wordsFor(taskOf(coreOnboarding, '4072').guidance, 'team').en).toContain('do not store it'))
})

describe('PB8 plain data and its audience', () => {
  it.each(playbooks.map((playbook): [string, Playbook] => [`${playbook.id} ${playbook.version}`, playbook]))(
    '%s survives JSON, names its own change and hides from customers what is the team’s',
    (_name, playbook) => {
      expect(JSON.parse(JSON.stringify(playbook))).toEqual(playbook)
      expect(playbook.history[0]?.version).toBe(playbook.version)
      const shown = JSON.stringify(forAudience(playbook, 'customer'))
      expect(shown).not.toContain('"audience":"team"')
      expect(shown).not.toMatch(/Get Modern|ProPlus|FTOP|wizard shared/)
      expect(JSON.stringify(forAudience(playbook, 'team'))).not.toContain('"audience":"customer"')
    },
  )
  it('a customer reads other words than the team', () => {
    const task = taskOf(standaloneApps, '3080')
    expect(wordsFor(task.guidance, 'customer').en).toMatch(/^In the workshop you decide/)
    expect(wordsFor(task.guidance, 'team').en).toMatch(/^Introduce the course/)
  })
  it('a customer sees no task of the team, and none that waits for one', () => {
    const shown = forAudience(standaloneApps, 'customer')
    expect(shown.tasks.map(({ id }) => id)).not.toContain('1699')
    expect(
      shown.tasks.flatMap(({ after }) => after).filter((id) => !shown.tasks.some((task) => task.id === id)),
    ).toEqual([])
  })
})

describe('PB9 comparing two playbooks', () => {
  it('finds nothing between a playbook and itself', () =>
    expect(comparePlaybooks(standaloneApps, JSON.parse(JSON.stringify(standaloneApps)))).toEqual([]))
  it('names what was added, removed and changed, field by field', () => {
    const after: Playbook = {
      ...standaloneApps,
      tasks: standaloneApps.tasks
        .filter(({ id }) => id !== '983')
        .map((task) => (task.id === '3080' ? { ...task, obligation: 'optional' as const } : task)),
      questions: [],
    }
    const found = comparePlaybooks(standaloneApps, after)
    expect(found[0]).toMatchObject({ part: 'tasks', id: '983', kind: 'removed' })
    expect(found[1]).toEqual({
      part: 'tasks',
      id: '3080',
      label: { de: '3080 Analyse-Workshop', en: '3080 Assessment workshop' },
      kind: 'changed',
      fields: [
        {
          field: 'obligation',
          label: { de: 'Pflicht oder optional', en: 'Mandatory or optional' },
          before: 'mandatory',
          after: 'optional',
        },
      ],
    })
    expect(found.slice(2).every(({ part, kind }) => part === 'questions' && kind === 'removed')).toBe(true)
  })
  it('turned around, added is removed', () => {
    const kinds = (a: Playbook, b: Playbook) => comparePlaybooks(a, b).map(({ id, kind }) => `${id} ${kind}`)
    const swap = (line: string) =>
      line.endsWith('added') ? line.replace('added', 'removed') : line.replace('removed', 'added')
    expect(kinds(standaloneApps, standaloneAppsVersion1).sort()).toEqual(
      kinds(standaloneAppsVersion1, standaloneApps).map(swap).sort(),
    )
  })
  it('has a word in both languages for every field that can differ', () => {
    const named = [standaloneApps, standaloneAppsVersion1, coreOnboarding].flatMap((playbook) =>
      [playbook.processes, playbook.steps, playbook.tasks, playbook.gates, playbook.questions, playbook.activities]
        .flat()
        .flatMap((entry) => Object.keys(entry)),
    )
    const conditions = [...new Set(named)].filter((field) => !(field in fieldLabels))
    expect(conditions).toEqual([])
  })
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
    expect(() => taskOf(standaloneApps, '9999')).toThrow('playbook "standalone-apps" version 2 has no task 9999'))
})

describe('PB4 validation names every damage, its place, and what to do, in both languages', () => {
  const firstTask = (change: Partial<PlaybookTask>): Partial<Playbook> => ({
    tasks: standaloneAppsVersion1.tasks.map((task, index) => (index === 0 ? { ...task, ...change } : task)),
  })
  const [first] = standaloneAppsVersion1.tasks
  const v1 = standaloneAppsVersion1
  const cases: [string, Partial<Playbook>, string, string, string][] = [
    [
      'no owner',
      { owner: ' ' },
      'owner',
      'Der Leitfaden hat niemanden, der für ihn einsteht. Tragen Sie ein, wer das ist.',
      'The playbook has no owner. Enter who answers for it.',
    ],
    ['version 0', { version: 0 }, 'version', '0 ist keine positive ganze Zahl.', '0 is not a positive whole number.'],
    [
      'a version the history does not know',
      { version: 5 },
      'history',
      'Der Änderungsverlauf sagt nicht, was Version 5 ändert.',
      'The change history does not say what version 5 changes.',
    ],
    [
      'a phase twice',
      { phases: [...v1.phases, 'assess'] },
      'phases',
      'Phase assess kommt zweimal vor.',
      'Phase assess is listed twice.',
    ],
    [
      'an unknown phase',
      { phases: ['initiate', 'assess', 'remediate', 'enable'] },
      'tasks.5.phase',
      'Die Phase accelerate gibt es in diesem Leitfaden nicht.',
      'This playbook has no phase accelerate.',
    ],
    [
      'a task twice',
      { tasks: [...v1.tasks, ...(first ? [first] : [])] },
      'tasks',
      'Aufgabe 3080 kommt zweimal vor.',
      'Task 3080 is listed twice.',
    ],
    [
      'an unknown step',
      firstTask({ step: 9 }),
      'tasks.0.step',
      'Den Schritt 9 gibt es in diesem Leitfaden nicht.',
      'This playbook has no step 9.',
    ],
    [
      'an unknown process',
      firstTask({ process: 'x' }),
      'tasks.0.process',
      'Den Prozess x gibt es in diesem Leitfaden nicht.',
      'This playbook has no process x.',
    ],
    [
      'an unknown predecessor',
      firstTask({ after: ['4711'] }),
      'tasks.0.after',
      'Die Aufgabe 4711 gibt es in diesem Leitfaden nicht.',
      'This playbook has no task 4711.',
    ],
    [
      'a condition on an unknown question',
      firstTask({ conditions: [{ kind: 'answered', questionId: 'x', answer: 'yes' }] }),
      'tasks.0.conditions',
      'Die Frage x gibt es in diesem Leitfaden nicht.',
      'This playbook has no question x.',
    ],
    [
      'a circle',
      firstTask({ after: ['1247'] }),
      'tasks.0.after',
      'Aufgabe 3080 wartet auf sich selbst.',
      'Task 3080 comes after itself.',
    ],
    [
      'a missing translation',
      firstTask({ title: { de: 'Titel', en: ' ' } }),
      'tasks.0.title.en',
      'Hier fehlt der englische Text.',
      'The English text is missing here.',
    ],
    [
      'an internal word towards customers',
      firstTask({ guidance: [{ audience: 'both', de: 'Get Modern!', en: 'Now.' }] }),
      'tasks.0.guidance.0',
      '„Get Modern“ ist ein internes Wort und steht in einem Text, den Kunden lesen.',
      '“Get Modern” is an internal word and stands in a text that customers read.',
    ],
    [
      'two steps of one printed number',
      { steps: [...v1.steps, ...v1.steps.slice(0, 1).map((step) => ({ ...step, number: 7 }))] },
      'steps',
      'Gedruckter Schritt 1 kommt zweimal vor.',
      'Printed step 1 is listed twice.',
    ],
    [
      'a gate with an unknown task',
      { gates: v1.gates.map((gate) => ({ ...gate, conditions: [{ kind: 'taskSettled', taskId: '1' }] })) },
      'gates.0.conditions',
      'Die Aufgabe 1 gibt es in diesem Leitfaden nicht.',
      'This playbook has no task 1.',
    ],
  ]
  it.each(cases)('%s', (_name, change, path, de, en) =>
    expect(validatePlaybook({ ...v1, ...change })).toContainEqual({ path, message: { de, en } }),
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
