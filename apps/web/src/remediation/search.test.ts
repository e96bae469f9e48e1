import { describe, expect, it } from 'vitest'
import { remediationSearch } from './search.ts'

describe('the address of questionnaire and checklist', () => {
  it.each<[string, Record<string, unknown>, object]>([
    ['nothing', {}, {}],
    ['a question', { view: 'questions', answer: 'nw.tls12' }, { view: 'questions', answer: 'nw.tls12' }],
    ['an item', { view: 'items', item: 'ID-01', hidden: true }, { view: 'items', item: 'ID-01', hidden: true }],
    ['a number as words', { q: 365 }, { q: '365' }],
    ['a question as notes call it', { question: 'nw.tls12' }, { answer: 'nw.tls12' }],
    ['a question of the workflow', { question: 'intent' }, {}],
    ['who and how long', { owner: 'network', who: 'none', age: 14 }, { owner: 'network', who: 'none', age: 14 }],
    [
      'what is broken',
      { view: 'x', item: '<b>', only: 'all', hidden: 'yes', answer: 4, owner: 'x', who: 'x', age: 3 },
      {},
    ],
  ])('reads %s', (_what, given, read) => {
    expect(remediationSearch(given)).toEqual(read)
  })
})
