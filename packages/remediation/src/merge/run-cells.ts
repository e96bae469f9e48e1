import type { Answer, Answers } from '../answers/types.ts'
import { ITEM_STATUSES, type ItemWork, NO_WORK } from '../process/run.ts'
import type { Template } from '../template/types.ts'
import { canonicalAnswer, readStatus, readTextAnswer, textOfAnswer } from './cell-texts.ts'
import { type Cells, cellKey, type MergeRules, tidy } from './three-way.ts'

/** The cells of an item people may change, in the order of the sheet. */
export const WORK_FIELDS = ['status', 'evidence', 'note', 'acceptedBy'] as const

export const answerRow = (questionId: string): string => `answer:${questionId}`
export const itemRow = (itemId: string): string => `item:${itemId}`

/** Answers and work as cells: what a workbook is written from and compared with. */
export function cellsOf(template: Template, answers: Answers, work: ReadonlyMap<string, ItemWork>): Cells {
  const cells = new Map<string, string>()
  for (const question of template.questions) {
    cells.set(cellKey(answerRow(question.id), 'value'), textOfAnswer(answers.get(question.id)))
  }
  for (const { id } of template.items) {
    const done = work.get(id) ?? NO_WORK
    for (const field of WORK_FIELDS) cells.set(cellKey(itemRow(id), field), done[field])
  }
  return cells
}

/** What a workbook of this template may hold. */
export function rulesOf(template: Template): MergeRules {
  const questions = new Map(template.questions.map((question) => [answerRow(question.id), question]))
  const items = new Set(template.items.map(({ id }) => itemRow(id)))
  return {
    fields: (id) => (questions.has(id) ? ['value'] : items.has(id) ? WORK_FIELDS : null),
    isAllowed: (id, field, value) => {
      const question = questions.get(id)
      if (question !== undefined) return value === '' || readTextAnswer(question, value) !== null
      return field !== 'status' || ITEM_STATUSES.some((status) => status === value)
    },
    canonical: (id, field, value) => {
      const question = questions.get(id)
      if (question !== undefined) return canonicalAnswer(question, value)
      return field === 'status' ? (readStatus(value) ?? tidy(value)) : tidy(value)
    },
  }
}

/** Answers out of cells. Every value has passed `rulesOf`. */
export function answersFrom(template: Template, cells: Cells): Answers {
  const answers = new Map<string, Answer>()
  for (const question of template.questions) {
    const text = cells.get(cellKey(answerRow(question.id), 'value')) ?? ''
    const answer = text === '' ? null : readTextAnswer(question, text)
    if (answer !== null) answers.set(question.id, answer)
  }
  return answers
}

/** Work out of cells; what nobody touched is left as it was, with its confirmation. */
export function workFrom(
  template: Template,
  cells: Cells,
  before: ReadonlyMap<string, ItemWork>,
): ReadonlyMap<string, ItemWork> {
  const work = new Map(before)
  for (const { id } of template.items) {
    const was = before.get(id) ?? NO_WORK
    const cell = (field: (typeof WORK_FIELDS)[number]): string => cells.get(cellKey(itemRow(id), field)) ?? was[field]
    const status = ITEM_STATUSES.find((one) => one === cell('status')) ?? was.status
    const now = { ...was, status, evidence: cell('evidence'), note: cell('note'), acceptedBy: cell('acceptedBy') }
    if (WORK_FIELDS.some((field) => now[field] !== was[field])) work.set(id, { ...now, confirmedOn: null })
  }
  return work
}
