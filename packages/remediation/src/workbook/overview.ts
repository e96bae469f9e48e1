import { type CellRange, fixedRangeOf, type WorkbookCell, type WorkbookSheet } from '@lotse/documents'
import { wordOfStatus } from '../merge/cell-texts.ts'
import { ITEM_STATUSES, type Run } from '../process/run.ts'
import type { Language } from '../template/types.ts'
import { columnOf } from './columns.ts'
import type { Stamp } from './stamp.ts'
import { SHEETS, WORDS } from './words.ts'

/** The first sheet: what this is, how far it is (counted while people work), and how to work in it. */
export function overviewSheet(stamp: Stamp, run: Run, questions: number): WorkbookSheet {
  const { language, customer, tenant, template, version, edition, writtenAt } = stamp
  const say = (word: keyof typeof WORDS): string => WORDS[word][language]
  const { inScope, check, hidden } = run.checklist.counts
  const items = run.checklist.items.length
  const answers = placeOf('question', 'value', questions, language)
  const answered = `COUNTA(${answers})&" ${say('of')} ${questions}"`
  return {
    name: SHEETS.overview[language],
    columns: [{ width: 30 }, { width: 60 }],
    guarded: true,
    rows: [
      { cells: [{ value: say('title'), look: 'title' }] },
      line(say('customer'), customer),
      ...(tenant === undefined ? [] : [line(say('tenant'), tenant)]),
      line(say('template'), `${template} ${version}`),
      line(say('edition'), edition),
      line(say('writtenAt'), writtenAt),
      line(say('inScope'), `${inScope + check} ${say('of')} ${inScope + check + hidden}`),
      { cells: [] },
      line(say('answered'), { formula: answered }),
      ...ITEM_STATUSES.map((status) =>
        line(wordOfStatus(status, language), { formula: countOf(status, items, language) }),
      ),
      { cells: [] },
      ...(['yellow', 'many', 'back'] as const).map((word) => ({ cells: [null, { value: say(word) }] })),
    ],
  }
}

const line = (name: string, value: WorkbookCell['value']): WorkbookSheet['rows'][number] => ({
  cells: [
    { value: name, look: 'strong' },
    { value, look: 'quiet' },
  ],
})

/** Items in scope that are in a state. */
function countOf(status: (typeof ITEM_STATUSES)[number], items: number, language: Language): string {
  const states = placeOf('item', 'status', items, language)
  const scopes = placeOf('item', 'scope', items, language)
  return `COUNTIFS(${states},"${wordOfStatus(status, language)}",${scopes},"<>${WORDS.scopeHidden[language]}")`
}

function placeOf(kind: 'question' | 'item', field: string, rows: number, language: Language): string {
  const column = columnOf(kind, field)
  const range: CellRange = { rows: [1, rows], columns: [column, column] }
  return `${SHEETS[kind === 'question' ? 'questions' : 'items'][language]}!${fixedRangeOf(range)}`
}
