import { type Choice, fixedRangeOf, type Workbook, type WorkbookSheet } from '@lotse/documents'
import { optionsOf } from '../answers/read-answers.ts'
import { wordOfOption, wordOfStatus } from '../merge/cell-texts.ts'
import { cellsOf } from '../merge/run-cells.ts'
import { type Cells, cellKey } from '../merge/three-way.ts'
import { WORDS as SAID } from '../messages/words.ts'
import { ITEM_STATUSES, type Run } from '../process/run.ts'
import type { Language, Template } from '../template/types.ts'
import { COLUMNS, columnOf, type SheetKind } from './columns.ts'
import { overviewSheet } from './overview.ts'
import { itemRows, type PlannedRow, questionRows } from './planned-rows.ts'
import { formatRules } from './rules.ts'
import { MARK, type Stamp, stampSheet } from './stamp.ts'
import { SHEETS, WORDS } from './words.ts'

/**
 * Questionnaire and checklist as a workbook to work in: answers and states to choose from lists, colours that follow
 * them, what is not asked or out of scope hidden, everything else guarded, and a hidden sheet that says what was written,
 * so that it can be merged with what happens meanwhile. `writeWorkbook` of the documents package makes a file of it.
 */
export function checklistWorkbook(template: Template, run: Run, stamp: Stamp): Workbook {
  const { language } = stamp
  const questions = questionRows(template, run, language)
  const items = itemRows(template, run, language)
  const lists = listsOf(template, language)
  const overview = overviewSheet(stamp, run, questions.length)
  return {
    sheets: [
      overview,
      tableSheet('question', questions, language, answerChoices(template, lists, language)),
      tableSheet('item', items, language, [statusChoice(items.length, lists, language)]),
      { ...listsSheet(lists), name: SHEETS.lists[language] },
      stampSheet(SHEETS.stamp[language], stamp, written(template, run, [...questions, ...items], overview)),
    ],
  }
}

/** Every text as it was written: what people edit by what it means, all else word for word. */
function written(template: Template, run: Run, rows: readonly PlannedRow[], overview: WorkbookSheet): Cells {
  const cells = new Map<string, string>()
  for (const { key, texts } of rows)
    for (const [field, text] of Object.entries(texts)) cells.set(cellKey(key, field), text)
  for (const [key, text] of cellsOf(template, run.answers, run.work)) cells.set(key, text)
  for (const [index, { cells: line }] of overview.rows.entries())
    for (const [column, cell] of line.entries())
      if (typeof cell?.value === 'string') cells.set(cellKey(`overview:${index}`, String(column)), cell.value)
  return cells
}

function tableSheet(
  kind: SheetKind,
  rows: readonly PlannedRow[],
  language: Language,
  choices: readonly Choice[],
): WorkbookSheet {
  const columns = COLUMNS[kind]
  return {
    name: SHEETS[kind === 'question' ? 'questions' : 'items'][language],
    columns,
    frozen: { rows: 1, columns: kind === 'question' ? 1 : 3 },
    filter: true,
    guarded: true,
    landscape: true,
    rows: [
      { cells: columns.map(({ title }) => ({ value: title[language], look: 'heading' as const })) },
      ...rows.map(({ texts, hidden }) => ({
        hidden,
        cells: columns.map(({ field, editable = false }) => ({
          value: texts[field] ?? '',
          look: editable ? ('input' as const) : field === 'id' ? ('strong' as const) : ('quiet' as const),
          editable,
        })),
      })),
    ],
    choices,
    rules: formatRules(kind, rows.length, language),
  }
}

/** A list that cells choose from, by the id of its question; `status` for the states of items. */
type Lists = ReadonlyMap<string, readonly string[]>

/** Answers of questions that take one, each with "unknown", and the states. Equal lists are one. */
function listsOf(template: Template, language: Language): Lists {
  const single = template.questions.filter(({ kind }) => kind === 'one' || kind === 'yesNo')
  return new Map([
    ['status', ITEM_STATUSES.map((status) => wordOfStatus(status, language))],
    ...single.map((question): [string, readonly string[]] => {
      const words = optionsOf(question).map((option) => wordOfOption(question, option, language))
      return [question.id, [...words, SAID.unknown[language]]]
    }),
  ])
}

/** Different lists, each a column beneath the mark. */
const columnsOf = (lists: Lists): readonly (readonly string[])[] => [
  ...new Map([...lists.values()].map((words) => [words.join('\n'), words])).values(),
]

function listsSheet(lists: Lists): Omit<WorkbookSheet, 'name'> {
  const columns = columnsOf(lists)
  const longest = Math.max(...columns.map((words) => words.length))
  const body = Array.from({ length: longest }, (_, row) => columns.map((words) => ({ value: words[row] ?? '' })))
  return {
    visibility: 'secret',
    guarded: true,
    columns: columns.map(() => ({ width: 24 })),
    rows: [{ cells: [{ value: MARK }] }, ...body.map((cells) => ({ cells }))],
  }
}

/** Where a list stands, as formulas name it. */
function placeOf(lists: Lists, id: string, language: Language): string {
  const words = lists.get(id) ?? []
  const column = columnsOf(lists).findIndex((other) => other.join('\n') === words.join('\n'))
  return `${SHEETS.lists[language]}!${fixedRangeOf({ rows: [1, words.length], columns: [column, column] })}`
}

function answerChoices(template: Template, lists: Lists, language: Language): readonly Choice[] {
  const column = columnOf('question', 'value')
  return template.questions.map(({ id, kind }, index): Choice => {
    const at = { rows: [index + 1, index + 1], columns: [column, column] } as const
    const refusal = WORDS.refusal[language]
    if (kind === 'many') return { at, hint: WORDS.someOf[language] }
    if (kind !== 'number') return { at, list: placeOf(lists, id, language), refusal }
    const cell = fixedRangeOf({ rows: at.rows, columns: at.columns })
    const whole = `IFERROR(AND(VALUE(${cell})>=0,VALUE(${cell})=INT(VALUE(${cell}))),FALSE)`
    return { at, formula: `OR(${cell}="${SAID.unknown[language]}",${whole})`, hint: WORDS.number[language], refusal }
  })
}

function statusChoice(rows: number, lists: Lists, language: Language): Choice {
  const column = columnOf('item', 'status')
  const at = { rows: [1, rows], columns: [column, column] } as const
  return { at, list: placeOf(lists, 'status', language), refusal: WORDS.refusal[language] }
}
