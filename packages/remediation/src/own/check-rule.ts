import { optionsOf } from '../answers/read-answers.ts'
import type { Problem, ProblemCode } from '../messages/problem.ts'
import { sayTermWords } from '../messages/say.ts'
import { parseRule } from '../rules/parse-rule.ts'
import type { Language, Question, Text } from '../template/types.ts'

/** Something wrong in the text of a rule, and where: characters `from` to `to`, counted from 0. */
export interface RuleFault extends Problem {
  readonly from: number
  readonly to: number
}

type Asked = Pick<Question, 'id' | 'kind' | 'options' | 'text'>

const TERM = /^([A-Za-z][\w.-]*)(!=|=|>)([\w./-]+)$/

/** Everything that is wrong with a rule, in the order of its text; nothing for one that can be used. (remediation.md §2) */
export function checkRule(text: string, questions: readonly Asked[]): readonly RuleFault[] {
  const bracket = text.search(/[()]/)
  if (bracket >= 0) return [fault('term-bracket', { term: text.charAt(bracket) }, bracket, bracket + 1)]
  return termsOf(text).flatMap(({ term, at }) => faultsOfTerm(term, at, questions))
}

/** A rule in words, or nothing where it cannot be read. */
export function sayRule(text: string, questions: readonly Asked[], language: Language): string {
  const rule = parseRule(text)
  if (rule === null) return ''
  const groups = rule.map((group) =>
    group
      .map((term) =>
        sayTermWords(
          term,
          questions.find(({ id }) => id === term.question),
          language,
        ),
      )
      .join(JOINERS.and[language]),
  )
  return groups.join(JOINERS.or[language])
}

const JOINERS = {
  and: { de: ' und ', en: ' and ' },
  or: { de: '; oder ', en: '; or ' },
} as const satisfies Record<string, Text>

/** The terms of a rule with where each begins. */
function termsOf(text: string): readonly { readonly term: string; readonly at: number }[] {
  const found: { term: string; at: number }[] = []
  let from = 0
  for (const join of [...text.matchAll(/ (?:AND|OR) /g), null]) {
    const piece = text.slice(from, join?.index)
    found.push({ term: piece.trim(), at: from + (piece.length - piece.trimStart().length) })
    from = join === null ? from : join.index + join[0].length
  }
  return found
}

function faultsOfTerm(term: string, at: number, questions: readonly Asked[]): readonly RuleFault[] {
  const whole = (code: ProblemCode, params: Problem['params']) => [fault(code, params, at, at + term.length)]
  if (term === '' || /^(AND|OR)$/.test(term)) return whole('term-empty', {})
  if (/(^|\s)(and|or|und|oder|AND|OR)(\s|$)/i.test(term)) return whole('term-joiner', { term })
  const [, id = '', operator = '', right = ''] = TERM.exec(term) ?? []
  if (id === '' || right.split('/').includes('')) return whole('term-form', { term })
  const question = questions.find((one) => one.id === id)
  if (question === undefined) return [fault('term-question', { question: id }, at, at + id.length)]
  const isNumber = question.kind === 'number'
  if ((operator === '>') !== isNumber) return whole('term-operator', { question: id, operator })
  if (isNumber) return /^\d+$/.test(right) ? [] : whole('term-form', { term })
  const allowed = optionsOf({ ...question, section: '', help: question.text })
  let place = at + id.length + operator.length
  return right.split('/').flatMap((value) => {
    const from = place
    place += value.length + 1
    if (allowed.includes(value)) return []
    return [
      fault('term-option', { value, question: id, allowed: allowed.join(', ') || '–' }, from, from + value.length),
    ]
  })
}

const fault = (code: ProblemCode, params: Problem['params'], from: number, to: number): RuleFault => ({
  code,
  params: { ...params, at: from + 1 },
  from,
  to,
})
