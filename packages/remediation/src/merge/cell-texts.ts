import { isProblem, optionsOf, readAnswer } from '../answers/read-answers.ts'
import type { Answer } from '../answers/types.ts'
import { WORDS as STATUS_WORDS } from '../confirmation/words.ts'
import { WORDS } from '../messages/words.ts'
import { ITEM_STATUSES, type ItemStatus } from '../process/run.ts'
import type { Language, Question } from '../template/types.ts'
import { tidy } from './three-way.ts'

/** An answer as one cell: options by id, parted by commas; `-` says that none of them is chosen. */
export function textOfAnswer(answer: Answer | undefined): string {
  if (answer === undefined) return ''
  if (typeof answer === 'string' || typeof answer === 'number') return String(answer)
  return answer.length === 0 ? '-' : answer.join(', ')
}

/** An answer out of one cell, by id or by label in either language; `null` where it is none. */
export function readTextAnswer(question: Question, text: string): Answer | null {
  const whole = tidy(text).toLowerCase()
  if (['unknown', 'unbekannt', '?'].includes(whole)) return 'unknown'
  if (question.kind === 'number') {
    return /^\d+$/.test(whole) ? answerOr(question, Number(whole)) : null
  }
  if (whole === '-') return question.kind === 'many' ? [] : null
  const values = question.kind === 'many' ? optionsNamed(question, whole) : [optionNamed(question, whole)]
  return values.length > 0 && values.every((one): one is string => one !== null) ? answerOr(question, values) : null
}

function answerOr(question: Question, value: unknown): Answer | null {
  const read = readAnswer(question, value)
  return isProblem(read) ? null : read
}

/** Parted by semicolons, line breaks or commas; a comma may also stand inside a label. */
const optionsNamed = (question: Question, words: string): readonly (string | null)[] =>
  parted(words, /[;\n]/).flatMap((part) => {
    const whole = optionNamed(question, part)
    return whole === null ? parted(part, /,/).map((word) => optionNamed(question, word)) : [whole]
  })

const parted = (text: string, by: RegExp): readonly string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '')

function optionNamed(question: Question, word: string): string | null {
  if (question.kind === 'yesNo') return YES_NO.get(word) ?? null
  const byId = optionsOf(question).find((id) => id.toLowerCase() === word)
  if (byId !== undefined) return byId
  const named = question.options.filter(({ label }) => [label.de, label.en].some((one) => one.toLowerCase() === word))
  return named.length === 1 ? (named[0]?.id ?? null) : null
}

const YES_NO: ReadonlyMap<string, string> = new Map([
  ['yes', 'yes'],
  ['ja', 'yes'],
  ['true', 'yes'],
  ['no', 'no'],
  ['nein', 'no'],
  ['false', 'no'],
])

/** One way to write each answer; what is none stays as it is, without its edges. */
export function canonicalAnswer(question: Question, text: string): string {
  const answer = tidy(text) === '' ? null : readTextAnswer(question, text)
  return answer === null ? tidy(text) : textOfAnswer(answer)
}

/** An answer as people read it in a workbook; `readTextAnswer` gives the same answer back. */
export function wordsOfAnswer(question: Question, answer: Answer | undefined, language: Language): string {
  if (answer === undefined) return ''
  if (answer === 'unknown') return WORDS.unknown[language]
  if (typeof answer === 'number') return String(answer)
  return answer.length === 0 ? '-' : answer.map((value) => wordOfOption(question, value, language)).join('; ')
}

/** The label of an option; its id where the label could be taken for another option. */
export function wordOfOption(question: Question, value: string, language: Language): string {
  if (question.kind === 'yesNo') return WORDS[value === 'yes' ? 'yes' : 'no'][language]
  const label = question.options.find(({ id }) => id === value)?.label[language] ?? value
  const read = readTextAnswer(question, label)
  return Array.isArray(read) && read.length === 1 && read[0] === value ? label : value
}

export const wordOfStatus = (status: ItemStatus, language: Language): string => STATUS_WORDS[status][language]

/** A status by id or by its word in either language; `null` where it is none. */
export function readStatus(text: string): ItemStatus | null {
  const word = tidy(text).toLowerCase()
  const names = (status: ItemStatus): string[] => [status, STATUS_WORDS[status].de, STATUS_WORDS[status].en]
  return ITEM_STATUSES.find((status) => names(status).some((name) => name.toLowerCase() === word)) ?? null
}
