import { describe, expect, it } from 'vitest'
import { sampleDraft } from './draft.testing.ts'
import { editableOf, playbookWith } from './editable.ts'
import { aboutPart, listPart, newPart, taskPart } from './parts.ts'

const draft = editableOf(sampleDraft())
const [first, second, third] = draft.tasks.map(({ id }) => id)
const order = (of: typeof draft) => of.tasks.map(({ id }) => id)

describe('parts of a draft', () => {
  it('put back unchanged change nothing', () => {
    for (const id of order(draft)) {
      const part = taskPart(id)
      expect(part.write(draft, part.read(draft))).toEqual(draft)
    }
    for (const list of ['processes', 'steps', 'gates', 'questions', 'activities'] as const)
      for (const one of draft[list]) {
        const part = listPart(list, String('number' in one ? one.number : one.id))
        expect(part.write(draft, part.read(draft))).toEqual(draft)
      }
    expect(aboutPart.write(draft, aboutPart.read(draft))).toEqual(draft)
  })

  it('move a task in the list', () => {
    const part = taskPart(first ?? '')
    const value = part.read(draft)
    if (!value) throw new Error('no first task')
    expect(order(part.write(draft, { ...value, behind: second ?? '' })).slice(0, 3)).toEqual([second, first, third])
    const back = taskPart(second ?? '')
    const moved = back.read(draft)
    if (!moved) throw new Error('no second task')
    expect(order(back.write(draft, { ...moved, behind: '' })).slice(0, 2)).toEqual([second, first])
  })

  it('take a task out', () => {
    expect(order(taskPart(first ?? '').write(draft, undefined))).toEqual(order(draft).slice(1))
    expect(taskPart('9999').read(draft)).toBeUndefined()
  })

  it('name the place of their problems', () => {
    expect(taskPart(second ?? '').path(draft)).toBe('tasks.1')
    expect(listPart('gates', 'G1').path(draft)).toBe('gates.1')
  })

  it('add a new task once it has a number of its own', () => {
    const part = newPart(taskPart, (of) => of.tasks.map(({ id }) => id))
    const pattern = taskPart(first ?? '').read(draft)
    if (!pattern) throw new Error('no first task')
    expect(part.write(draft, { ...pattern, id: '' })).toBe(draft)
    expect(part.write(draft, pattern)).toBe(draft)
    const added = part.write(draft, { ...pattern, id: 'LT-9', behind: first ?? '' })
    expect(order(added).slice(0, 2)).toEqual([first, 'LT-9'])
    expect(part.path(added)).toBe('tasks.1')
  })

  it('become the playbook that would be saved', () => {
    const before = sampleDraft()
    const note = { de: 'Anders', en: 'Otherwise' }
    const after = playbookWith(before, { ...draft, owner: 'Ada', note })
    expect(after).toMatchObject({ owner: 'Ada', version: before.playbook.version })
    expect(after.history[0]?.what).toEqual(note)
  })
})
