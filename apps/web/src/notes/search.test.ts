import { describe, expect, it } from 'vitest'
import { isFiltered, notesSearch, queryOf } from './search.ts'

const id = '01930000-0000-7000-8000-0000000000a1'

describe('the address of a list of notes', () => {
  it.each([
    ['nothing', {}, {}],
    ['words, trimmed', { search: '  kühl ' }, { search: 'kühl' }],
    ['a number searched for', { search: 365 }, { search: '365' }],
    ['a category', { category: 'intent' }, { category: 'intent' }],
    ['a category nobody knows', { category: 'poem' }, {}],
    ['people and notes', { author: id, note: id, customer: 'x' }, { author: id, note: id }],
    ['days', { from: '2026-11-01', until: '2026-02-30' }, { from: '2026-11-01' }],
    ['escalated', { escalated: 'yes' }, { escalated: 'yes' }],
    ['a task as the router reads it', { about: 3080 }, { about: '3080' }],
    ['blanks', { tag: ' ', search: '' }, {}],
  ])('%s', (_case, search, expected) => expect(notesSearch(search)).toEqual(expected))

  it('is narrowed by anything but the order', () => {
    expect(isFiltered({ sort: 'newest' })).toBe(false)
    expect(isFiltered({ tag: 'Pilot' })).toBe(true)
  })

  it('is asked of the API in its words', () => {
    expect(queryOf({ about: '3080', note: id, customer: id, tag: 'x' })).toEqual({
      taskId: '3080',
      noteId: id,
      customerId: id,
      tag: 'x',
    })
  })
})
