import type { RemediationQuestion } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { nextOpen, sectionInSight, sectionsOf } from './sections.ts'

const words = { de: '', en: '' }
const question = (id: string, section: string, answer: boolean | null, isAsked = true): RemediationQuestion => ({
  ...{ id, section, answer, isAsked, kind: 'yesNo', text: words, help: words, options: [], decides: [] },
  ...{
    said: null,
    source: null,
    askWhom: null,
    answeredBy: null,
    answeredAt: null,
    decision: null,
    proposals: [],
    version: 0,
  },
})
const sections = sectionsOf({
  sections: ['one', 'two', 'none'].map((id) => ({ id, title: words })),
  questions: [
    question('a', 'one', true),
    question('b', 'one', true),
    question('c', 'two', null),
    question('d', 'two', true),
    question('e', 'two', null, false),
    question('f', 'none', null, false),
  ],
})

describe('parts of the questionnaire', () => {
  it('are those in which something is asked, with how far they are', () => {
    expect(sections.map(({ id, answered, questions }) => [id, answered, questions.length])).toEqual([
      ['one', 2, 2],
      ['two', 1, 2],
    ])
  })

  it.each<[string, string | undefined, string | undefined, string]>([
    ['a link', 'two', 'a', 'one'],
    ['a choice', 'one', undefined, 'one'],
    ['what is open', undefined, undefined, 'two'],
    ['a part that is gone', 'none', undefined, 'two'],
  ])('are in sight by %s', (_what, chosen, asked, seen) => {
    expect(sectionInSight(sections, chosen, asked)?.id).toBe(seen)
  })

  it('lead to the next open question, round and round', () => {
    expect(nextOpen(sections)?.id).toBe('c')
    expect(nextOpen(sections, 'd')?.id).toBe('c')
    expect(nextOpen(sections.slice(0, 1))).toBeUndefined()
  })
})
