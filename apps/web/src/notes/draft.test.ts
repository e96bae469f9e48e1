import { describe, expect, it } from 'vitest'
import { dropDraft, emptyNote, keepDraft, readDraft } from './draft.ts'

function store(initial: Record<string, string> = {}) {
  const kept = new Map(Object.entries(initial))
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

describe('the draft of a note', () => {
  it('comes back as it was typed, each engagement its own', () => {
    const kept = store()
    keepDraft(kept, 'e1', { ...emptyNote, text: 'Herr Meyer zögert' })
    expect(readDraft(kept, 'e1')).toEqual({ ...emptyNote, text: 'Herr Meyer zögert' })
    expect(readDraft(kept, 'e2')).toBeNull()
  })

  it('is gone when it was sent, or emptied', () => {
    const kept = store()
    keepDraft(kept, 'e1', { ...emptyNote, text: 'x' })
    dropDraft(kept, 'e1')
    expect(readDraft(kept, 'e1')).toBeNull()
    keepDraft(kept, 'e1', { ...emptyNote, text: 'x' })
    keepDraft(kept, 'e1', { ...emptyNote, text: '  ' })
    expect(readDraft(kept, 'e1')).toBeNull()
  })

  it.each([['{'], ['7'], ['null']])('is none where the store holds %s', (broken) => {
    expect(readDraft(store({ 'lotse.note.e1': broken }), 'e1')).toBeNull()
  })

  it('takes only the words it knows', () => {
    const kept = store({ 'lotse.note.e1': '{"text":7,"nextAction":"Anruf","more":true}' })
    expect(readDraft(kept, 'e1')).toEqual({ ...emptyNote, nextAction: 'Anruf' })
  })

  it('does not stop the typing where the store is full', () => {
    const full = {
      ...store(),
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    }
    expect(() => keepDraft(full, 'e1', { ...emptyNote, text: 'x' })).not.toThrow()
  })
})
