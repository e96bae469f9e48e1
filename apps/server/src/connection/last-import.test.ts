import type { ImportResult } from '@lotse/contract'
import { expect, it } from 'vitest'
import { problemsOf } from './last-import.ts'
import { importCancelled, importFailed, notUsable } from './words.ts'

const sentence = (text: string) => ({ de: text, en: text })

const file = (more: object) =>
  ({ file: 'a.csv', report: 'getM365AppUserDetail', usable: true, notes: [], refused: null, ...more }) as never

const result = (stored: boolean, ...files: ImportResult['files']): ImportResult => ({ stored, files })

it.each([
  ['a month', { state: 'done', result: result(true, file({})), problem: null }, []],
  [
    'totals that give no month',
    { state: 'done', result: result(true, file({ report: 'users', usable: false })), problem: null },
    [],
  ],
  [
    'a monthly report that cannot be used says why',
    { state: 'done', result: result(true, file({ usable: false, notes: [sentence('too few')] })), problem: null },
    [{ file: 'a.csv', message: sentence('too few') }],
  ],
  [
    'without a reason',
    { state: 'done', result: result(true, file({ usable: false })), problem: null },
    [{ file: 'a.csv', message: notUsable }],
  ],
  [
    'a refused file',
    {
      state: 'done',
      result: result(false, file({}), file({ file: 'b.csv', refused: { message: sentence('no') } })),
      problem: null,
    },
    [{ file: 'b.csv', message: sentence('no') }],
  ],
  [
    'an import that failed',
    { state: 'failed', result: null, problem: { code: 'storage-full', detail: sentence('full') } },
    [{ file: null, message: sentence('full') }],
  ],
  [
    'one that failed without a word',
    { state: 'failed', result: null, problem: null },
    [{ file: null, message: importFailed }],
  ],
  [
    'one that was cancelled',
    { state: 'cancelled', result: null, problem: null },
    [{ file: null, message: importCancelled }],
  ],
  ['one at work', { state: 'running', result: null, problem: null }, []],
] as const)('%s', (_, row, problems) => expect(problemsOf(row)).toEqual(problems))
