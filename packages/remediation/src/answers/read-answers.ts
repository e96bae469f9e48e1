import type { Problem } from '../messages/problem.ts'
import type { Question, Template } from '../template/types.ts'
import type { Answer, Answers } from './types.ts'

export interface AnswersRead {
  /** Those that were understood. */
  readonly answers: Answers
  readonly problems: readonly Problem[]
}

/**
 * Answers out of plain data, keyed by question id: an option or a list of options, true or false, a number, "unknown"
 * anywhere; `null` is no answer. What is not understood is a problem each, never a guess.
 */
export function readAnswers(template: Template, plain: Readonly<Record<string, unknown>>): AnswersRead {
  const questions = new Map(template.questions.map((question) => [question.id, question]))
  const answers = new Map<string, Answer>()
  const problems: Problem[] = []
  for (const [id, value] of Object.entries(plain)) {
    const question = questions.get(id)
    if (question === undefined) problems.push({ code: 'unknown-question', params: { question: id } })
    else if (value !== null) {
      const read = readAnswer(question, value)
      if (isProblem(read)) problems.push(read)
      else answers.set(id, read)
    }
  }
  return { answers, problems }
}

/** One answer out of plain data, or what is wrong with it. */
export function readAnswer(question: Question, value: unknown): Answer | Problem {
  if (value === 'unknown' || (Array.isArray(value) && value.includes('unknown'))) return 'unknown'
  if (question.kind === 'number') {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
      ? value
      : wrong('not-a-number', question, value)
  }
  const values = typeof value === 'boolean' ? [value ? 'yes' : 'no'] : typeof value === 'string' ? [value] : value
  if (!Array.isArray(values) || !values.every((one): one is string => typeof one === 'string')) {
    return wrong('wrong-kind', question, value)
  }
  const allowed = optionsOf(question)
  const unknown = values.find((one) => !allowed.includes(one))
  if (unknown !== undefined) {
    return {
      code: 'unknown-option',
      params: { question: question.id, value: unknown, allowed: [...allowed, 'unknown'].join(', ') },
    }
  }
  const chosen = allowed.filter((option) => values.includes(option))
  return question.kind === 'many' || chosen.length === 1 ? chosen : wrong('one-option', question, value)
}

/** The options of a question, "unknown" left out: it is an answer to every question. */
export const optionsOf = ({ kind, options }: Question): readonly string[] =>
  kind === 'yesNo' ? ['yes', 'no'] : options.map(({ id }) => id).filter((id) => id !== 'unknown')

/** An answer as plain data, as `readAnswers` reads it. */
export function plainAnswer({ kind }: Question, answer: Answer): string | boolean | number | readonly string[] {
  if (typeof answer === 'string' || typeof answer === 'number' || kind === 'many') return answer
  const [value = ''] = answer
  return kind === 'yesNo' ? value === 'yes' : value
}

export const isProblem = (read: Answer | Problem): read is Problem =>
  typeof read === 'object' && !Array.isArray(read) && 'code' in read

function wrong(code: Problem['code'], question: Question, value: unknown): Problem {
  const allowed = [...optionsOf(question), 'unknown'].join(', ')
  return { code, params: { question: question.id, value: JSON.stringify(value) ?? String(value), allowed } }
}
