import type { Answer } from '../answers/types.ts'
import type { ChecklistItem } from '../checklist/types.ts'
import type { TermResult } from '../rules/judge-rule.ts'
import type { Term } from '../rules/parse-rule.ts'
import type { Language, Question, Template } from '../template/types.ts'
import { fill, type Problem } from './problem.ts'
import { PROBLEMS } from './problems.ts'
import { REASONS, WORDS } from './words.ts'

/** A problem as a sentence: what is wrong, where, and what to do. */
export const sayProblem = ({ code, params }: Problem, language: Language): string =>
  fill(PROBLEMS[code][language], params, language)

/** Why an item is in scope, to be checked or hidden, as a sentence. */
export function sayReason({ state, reason }: ChecklistItem, template: Template, language: Language): string {
  if (reason.kind === 'answers') {
    const terms = reason.because.map((result) => sayTerm(result, template, language))
    return fill(REASONS[state][language], { terms: terms.join('; ') }, language)
  }
  const open = state === 'check' ? 'open-' : ''
  if (reason.kind === 'cloud') {
    const values = reason.clouds.map((cloud) => label(questionOf(template, 'cloud'), cloud, language))
    return fill(REASONS[`${open}cloud`][language], { values: values.join(', ') }, language)
  }
  const values = reason.services.map((service) => label(questionOf(template, 'svc'), service, language))
  const code = reason.kind === 'notSupported' ? 'notSupported' : (`${open}service` as const)
  const said = fill(REASONS[code][language], { values: values.join(', ') }, language)
  return reason.kind === 'notSupported' && reason.words ? `${said}: ${reason.words[language]}` : said
}

/** An answer in words. */
export function sayAnswer(question: Question | undefined, answer: Answer | null, language: Language): string {
  if (answer === null) return WORDS.notAnswered[language]
  if (answer === 'unknown') return WORDS.unknown[language]
  if (typeof answer === 'number') return answer.toLocaleString(language)
  return answer.length === 0
    ? WORDS.noneOfThem[language]
    : answer.map((value) => label(question, value, language)).join(', ')
}

/** A condition in words: `Which tool …? → Intune, none`. */
export function sayTermWords(
  term: Term,
  question: Pick<Question, 'text' | 'options'> | undefined,
  language: Language,
): string {
  const name = question?.text[language] ?? term.question
  if (term.operator === '>') return `${name} > ${term.limit.toLocaleString(language)}`
  const values = term.values.map((value) => label(question, value, language)).join(WORDS.or[language])
  return `${name} ${term.operator === '=' ? WORDS.arrow[language] : WORDS.not[language]} ${values}`
}

function sayTerm({ term, answer }: TermResult, template: Template, language: Language): string {
  const question = questionOf(template, term.question)
  return `${question?.text[language] ?? term.question} ${WORDS.arrow[language]} ${sayAnswer(question, answer, language)}`
}

const questionOf = (template: Template, wanted: string): Question | undefined =>
  template.questions.find(({ id }) => id === wanted)

function label(question: Pick<Question, 'options'> | undefined, value: string, language: Language): string {
  if (value === 'yes' || value === 'no') return WORDS[value][language]
  return question?.options.find(({ id }) => id === value)?.label[language] ?? value
}
