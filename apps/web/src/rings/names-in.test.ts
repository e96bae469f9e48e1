import { describe, expect, it } from 'vitest'
import { namesIn } from './names-in.ts'

const rows = (...cells: string[][]) => cells.map((all, line) => ({ line: line + 2, cells: all }))

describe('names of devices in a file', () => {
  it.each([
    [
      'by their heading',
      { heads: ['Standort', 'Computer Name'], rows: rows(['Kiel', 'PC-1'], ['Ulm', 'PC-2 ']) },
      ['PC-1', 'PC-2'],
    ],
    ['a plain list', { heads: ['PC-1'], rows: rows(['PC-2'], [''], ['PC-1']) }, ['PC-1', 'PC-2']],
    ['nothing', { heads: ['Name'], rows: [] }, []],
  ])('%s', (_what, sheet, names) => expect(namesIn(sheet)).toEqual(names))
})
