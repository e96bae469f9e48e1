import type { ImportResult } from '@lotse/contract'
import { expect, it } from 'vitest'
import { type ImportedFile, needsMonthFirst, outcomeCounts, withKeys, withoutRefused } from './outcome.ts'

const read = (file: string, outcome: ImportedFile['outcome'] = 'imported'): ImportedFile => ({
  file,
  outcome,
  month: null,
  refreshDate: null,
  rows: null,
  rejections: [],
  usable: true,
  notes: [],
  refused: null,
})

const refused = (file: string, confirm: 'monthFirst' | null = null): ImportedFile => ({
  ...read(file, 'refused'),
  refused: { code: 'unreadable', message: { de: '', en: '' }, confirm },
})

const result = (...files: ImportedFile[]): ImportResult => ({
  stored: files.every((file) => file.refused === null),
  files,
})

it('counts what was stored', () => {
  const counts = outcomeCounts(result(read('a'), read('b', 'replaced'), read('c', 'unchanged')))
  expect(counts).toEqual({ refused: 0, stored: 2, unchanged: 1 })
})

it('counts nothing as stored where one file was refused', () => {
  expect(outcomeCounts(result(read('a'), refused('b')))).toEqual({ refused: 1, stored: 0, unchanged: 0 })
})

it('leaves the refused files out, and whatever has their name', () => {
  const files = ['a', 'b', 'c', 'b'].map((name) => new File([], name))
  expect(withoutRefused(files, result(read('a'), refused('b'), read('c'))).map(({ name }) => name)).toEqual(['a', 'c'])
})

it.each<[string, ImportResult, boolean]>([
  ['nothing was refused', result(read('a')), false],
  ['only dates with slashes were refused', result(read('a'), refused('b', 'monthFirst')), true],
  ['something else was refused as well', result(refused('a'), refused('b', 'monthFirst')), false],
])('month first is asked for where %s: %s', (_, given, asked) => {
  expect(needsMonthFirst(given)).toBe(asked)
})

it('tells entries of one file apart', () => {
  expect(withKeys([read('a'), read('b'), read('a')]).map(({ key }) => key)).toEqual(['a 1', 'b 1', 'a 2'])
})
