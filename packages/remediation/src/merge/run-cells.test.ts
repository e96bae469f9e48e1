import { describe, expect, it } from 'vitest'
import { optionsOf } from '../answers/read-answers.ts'
import type { Answer } from '../answers/types.ts'
import { builtInTemplate } from '../catalogue/template.ts'
import { ITEM_STATUSES } from '../process/run.ts'
import { AUTHORITY } from '../testing/customers.ts'
import { answersOf, runOf, settled } from '../testing/runs.ts'
import { readStatus, readTextAnswer, textOfAnswer, wordOfStatus, wordsOfAnswer } from './cell-texts.ts'
import { answersFrom, cellsOf, rulesOf, workFrom } from './run-cells.ts'
import { cellKey, mergeWorkbook } from './three-way.ts'

const TEMPLATE = builtInTemplate('usGov')

describe('RM22 answers and work as cells', () => {
  it('RM22 come back as they were', () => {
    const run = settled(runOf(AUTHORITY))
    const cells = cellsOf(TEMPLATE, run.answers, run.work)
    expect(answersFrom(TEMPLATE, cells)).toEqual(answersOf(AUTHORITY))
    expect(workFrom(TEMPLATE, cells, run.work)).toEqual(run.work)
  })

  it('RM22 work that was changed loses its confirmation, other work keeps it', () => {
    const run = settled(runOf(AUTHORITY))
    const cells = new Map(cellsOf(TEMPLATE, run.answers, run.work)).set(cellKey('item:ID-01', 'status'), 'open')
    const work = workFrom(TEMPLATE, cells, run.work)
    expect([work.get('ID-01')?.confirmedOn, work.get('ID-02')?.confirmedOn]).toEqual([null, '2026-11-20'])
  })

  it.each([
    ['of.tech', 'MSI; Klick-und-Los', ['msi', 'c2r']],
    ['of.tech', '-', []],
    ['of.tech', 'msi, tape', null],
    ['id.upn', 'Ja', ['yes']],
    ['id.upn', 'maybe', null],
    ['id.upn', 'constructor', null],
    ['la.count', '4', 4],
    ['la.count', 'four', null],
    ['cloud', 'GCC High', ['gccHigh']],
    ['cloud', 'gcc, dod', null],
    ['nw.tls12', 'unbekannt', 'unknown'],
    ['li.plan', 'F1, F3 oder E1; ms365', null],
    ['li.plan', 'F1, F3 oder E1\nbusiness', ['business', 'f3e1']],
    ['of.tech', ';', null],
  ] as const)('RM23 %s: %s', (id, text, answer) => {
    const question = TEMPLATE.questions.find((one) => one.id === id)
    expect(question && readTextAnswer(question, text)).toEqual(answer)
  })

  it('RM23 every answer of a customer can be read back from its text', () => {
    const answers = answersOf(AUTHORITY)
    for (const question of TEMPLATE.questions) {
      expect(readTextAnswer(question, textOfAnswer(answers.get(question.id)))).toEqual(answers.get(question.id))
    }
  })

  it.each(['de', 'en'] as const)('RM23 whatever is answered can be read back from its words (%s)', (language) => {
    for (const question of TEMPLATE.questions) {
      const options = optionsOf(question)
      const single: Answer[] = question.kind === 'number' ? [0, 12_000] : options.map((option) => [option])
      const more: Answer[] = question.kind === 'many' ? [[], options] : []
      for (const answer of ['unknown' as const, ...single, ...more]) {
        const words = wordsOfAnswer(question, answer, language)
        expect([question.id, words, readTextAnswer(question, words)]).toEqual([question.id, words, answer])
      }
    }
    for (const status of ITEM_STATUSES) expect(readStatus(wordOfStatus(status, language))).toBe(status)
  })

  it('RM20 another spelling of the same is no change', () => {
    const run = settled(runOf(AUTHORITY))
    const cells = cellsOf(TEMPLATE, run.answers, run.work)
    const rows = [
      { id: 'answer:of.tech', cells: { value: ' Klick-und-Los;MSI ' } },
      { id: 'answer:id.ca', cells: { value: 'NEIN' } },
      { id: 'item:ID-01', cells: { status: 'Gelöst', evidence: 'shown for ID-01\r\n' } },
    ]
    const merge = mergeWorkbook(cells, cells, rows, rulesOf(TEMPLATE))
    expect([merge.changes, merge.conflicts, merge.notUnderstood]).toEqual([[], [], []])
  })

  it('RM25 without what was written, whatever differs is a conflict', () => {
    const cells = cellsOf(TEMPLATE, answersOf(AUTHORITY), new Map())
    const rows = [{ id: 'answer:la.count', cells: { value: '5' } }]
    const merge = mergeWorkbook(null, cells, rows, rulesOf(TEMPLATE))
    expect([merge.changes, merge.conflicts]).toEqual([
      [],
      [{ key: 'answer:la.count/value', base: null, online: '4', file: '5' }],
    ])
  })

  it('RM21 an emptied cell that may not be empty is shown', () => {
    const cells = cellsOf(TEMPLATE, answersOf(AUTHORITY), new Map())
    const merge = mergeWorkbook(cells, cells, [{ id: 'item:ID-01', cells: { status: '' } }], rulesOf(TEMPLATE))
    expect(merge.notUnderstood).toEqual([{ code: 'not-allowed', id: 'item:ID-01', cells: { status: '' } }])
  })

  it('RM24 an edited answer is a change, an impossible one is shown', () => {
    const cells = cellsOf(TEMPLATE, answersOf(AUTHORITY), new Map())
    const rows = [
      { id: 'answer:la.count', cells: { value: '5' } },
      { id: 'answer:cloud', cells: { value: 'moon' } },
    ]
    const merge = mergeWorkbook(cells, cells, rows, rulesOf(TEMPLATE))
    expect(merge.changes).toEqual([{ key: 'answer:la.count/value', from: '4', to: '5' }])
    expect(merge.notUnderstood).toEqual([{ code: 'not-allowed', id: 'answer:cloud', cells: { value: 'moon' } }])
  })
})
