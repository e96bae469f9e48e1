import type { DraftContent, NoteDraft } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { draftBehind, mirrorAt, readMirror } from './draft-mirror.ts'

function store(initial: Record<string, string> = {}) {
  const kept = new Map(Object.entries(initial))
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
const place = { personId: 'p', engagementId: 'e', taskId: null, corrects: null }
const content = { category: 'engagementManagement' as const, fields: { text: 'Herr Meyer zögert' } }

describe('words that the server does not have yet', () => {
  it('come back as they were typed, each place its own', () => {
    const kept = store()
    mirrorAt(kept, place).put(content, { id: 'd1', version: 4 })
    expect(readMirror(kept, place)).toEqual({ content, draft: { id: 'd1', version: 4 } })
    for (const other of [{ engagementId: 'f' }, { personId: 'q' }, { taskId: '3080' }, { corrects: 'n' }])
      expect(readMirror(kept, { ...place, ...other })).toBeNull()
    mirrorAt(kept, place).clear()
    expect(readMirror(kept, place)).toBeNull()
  })

  it.each([['{'], ['7'], ['null'], ['{"content":7}'], ['{"content":{"fields":{}}}']])(
    'are none where the store holds %s',
    (broken) => expect(readMirror(store({ 'lotse.note.p.e..': broken }), place)).toBeNull(),
  )

  it('do not stop the typing where the store is full', () => {
    const full = {
      ...store(),
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    }
    expect(() => mirrorAt(full, place).put(content, null)).not.toThrow()
  })
})

describe('the draft that left words go on from', () => {
  const draft = (id: string, version: number, text: string) =>
    ({ id, version, content: { category: 'engagementManagement', fields: { text } } }) as unknown as NoteDraft
  const isSame = (a: DraftContent, b: DraftContent) => a.fields.text === b.fields.text
  const left = { content, draft: { id: 'd1', version: 4 } }

  it.each([
    ['is the one they were typed into', [draft('d1', 4, 'früher')], 'd1'],
    ['is none where somebody went on with it elsewhere', [draft('d1', 5, 'anders')], undefined],
    ['is the one that says the same already', [draft('d1', 5, 'Herr Meyer zögert')], 'd1'],
    ['is one whose first answer was lost', [draft('d2', 1, 'Herr Meyer zögert')], 'd2'],
    ['is none where it was thrown away', [], undefined],
  ])('%s', (_case, kept, expected) => expect(draftBehind(left, kept, isSame)?.id).toBe(expected))
})
