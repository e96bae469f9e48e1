import type { PlaybookDraft } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../problem/problem.ts'
import { sampleDraft } from './draft.testing.ts'
import { bodyOf, editableOf, playbookWith } from './editable.ts'
import { aboutPart, listPart, newPart, taskPart } from './parts.ts'
import { savePart } from './save-part.ts'

/** A server that holds one draft, as the real one does: whoever saw an older one gets the present one back. */
function server(present: PlaybookDraft) {
  let draft = present
  const put = (body: ReturnType<typeof bodyOf>) => {
    const { content, owner, note } = body
    const playbook = playbookWith(draft, { ...content, owner, note }) as PlaybookDraft['playbook']
    draft = { ...draft, version: draft.version + 1, playbook }
    return draft
  }
  const send = async (on: PlaybookDraft, body: ReturnType<typeof bodyOf>) => {
    if (on.version === draft.version) return put(body)
    throw new Problem({
      code: 'changed-meanwhile',
      status: 409,
      title: '',
      detail: '',
      current: withKeysTurnedRound(draft),
    })
  }
  return { put, send, present: () => draft }
}

/** The same data with its keys in another order, as a database may give them. */
function withKeysTurnedRound<T>(value: T): T
function withKeysTurnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => withKeysTurnedRound(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, withKeysTurnedRound(inner)]),
  )
}

const part = taskPart('3080')
const readTask = (draft: PlaybookDraft) => {
  const task = part.read(editableOf(draft))
  if (!task) throw new Error('there is no such task')
  return task
}
const title = { de: 'Meine', en: 'Mine' }

describe('saving one part of a draft', () => {
  it('leaves what others saved of other parts', async () => {
    const on = sampleDraft()
    const { put, send, present } = server(on)
    const gate = listPart('gates', 'G1')
    const label = { de: 'Ihr Tor', en: 'Their gate' }
    const theirs = gate.read(editableOf(on))
    put(bodyOf(gate.write(editableOf(on), theirs && { ...theirs, label })))
    put(bodyOf(aboutPart.write(editableOf(present()), { ...editableOf(present()), owner: 'Ines' })))
    const base = readTask(on)
    const saved = await savePart({ part, on, base, mine: { ...base, title } }, send)
    expect(saved.outcome).toBe('saved')
    expect(readTask(present()).title).toEqual(title)
    expect(gate.read(editableOf(present()))?.label).toEqual(label)
    expect(present().playbook.owner).toBe('Ines')
  })

  it('asks where somebody saved the very same part, and overwrites nothing', async () => {
    const on = sampleDraft()
    const { put, send, present } = server(on)
    const base = readTask(on)
    put(bodyOf(part.write(editableOf(on), { ...base, title: { de: 'Ihre', en: 'Theirs' } })))
    const saved = await savePart({ part, on, base, mine: { ...base, title } }, send)
    expect(saved).toMatchObject({ outcome: 'conflict' })
    expect(readTask(present()).title.en).toBe('Theirs')
    const again = await savePart({ part, on: present(), base: readTask(present()), mine: { ...base, title } }, send)
    expect(again.outcome).toBe('saved')
    expect(readTask(present()).title).toEqual(title)
  })

  it('saves no new part without an id of its own, and says which', async () => {
    const on = sampleDraft()
    const { put, send, present } = server(on)
    const added = newPart(taskPart, ({ tasks }) => tasks.map(({ id }) => id))
    const mine = (id: string) => ({ ...readTask(on), id, title })
    const save = (id: string) => savePart({ part: added, on, base: undefined, mine: mine(id) }, send)
    expect(await save('')).toEqual({ outcome: 'idMissing' })
    expect(await save('3080')).toEqual({ outcome: 'idTaken' })
    // Somebody else takes the number while this person types.
    put(bodyOf(added.write(editableOf(on), { ...mine('LT-1'), title: { de: 'Ihre', en: 'Theirs' } })))
    expect(await save('LT-1')).toEqual({ outcome: 'idTaken' })
    expect(
      present()
        .playbook.tasks.filter(({ id }) => id === 'LT-1')
        .map((task) => task.title.en),
    ).toEqual(['Theirs'])
    expect((await save('LT-2')).outcome).toBe('saved')
  })

  it('hands on what else goes wrong', async () => {
    const refused = new Problem({ code: 'not-found', status: 404, title: '', detail: '' })
    const on = sampleDraft()
    const saving = savePart({ part, on, base: undefined, mine: readTask(on) }, () => Promise.reject(refused))
    await expect(saving).rejects.toBe(refused)
  })
})
