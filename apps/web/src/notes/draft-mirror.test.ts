import { describe, expect, it } from 'vitest'
import { mirrorAt, readMirror } from './draft-mirror.ts'

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
    mirrorAt(kept, place).put(content, 'd1')
    expect(readMirror(kept, place)).toEqual({ content, draftId: 'd1' })
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
