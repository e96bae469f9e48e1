import { describe, expect, it } from 'vitest'
import { compareSearch, editionSearch, movesSearch, readEdition } from './search.ts'

describe('the address of a version', () => {
  it.each([
    ['3', 3],
    [3, 3],
    ['draft', 'draft'],
    ['0', undefined],
    ['v2', undefined],
    [undefined, undefined],
  ])('reads %j as %j', (value, expected) => expect(readEdition(value)).toBe(expected))

  it('keeps words, task and what is edited, and drops the rest', () => {
    expect(editionSearch({ q: 'pilot', task: 'LT-ORT', edit: 'task-3080', x: 1 })).toEqual({
      q: 'pilot',
      task: 'LT-ORT',
      edit: 'task-3080',
    })
    expect(editionSearch({ q: '  ', task: '../x', edit: 'a b' })).toEqual({})
  })

  it('compares only what can be a version', () =>
    expect(compareSearch({ from: '2', to: 'draft', more: 1 })).toEqual({ from: 2, to: 'draft' }))

  it('watches only what can be a job', () => expect(movesSearch({ job: 'no', q: 'Hansa' })).toEqual({ q: 'Hansa' }))
})
