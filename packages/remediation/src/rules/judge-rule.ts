import type { Answer, Answers } from '../answers/types.ts'
import type { Rule, Term } from './parse-rule.ts'

/** True, false, or `null`: open, because an answer is missing or "unknown". */
export type Truth = boolean | null

/** What one answer means for a rule. */
export interface TermResult {
  readonly term: Term
  readonly answer: Answer | null
  readonly truth: Truth
}

export interface RuleResult {
  readonly truth: Truth
  /** The terms that made it so: those that fulfil it, that exclude it, or that are still open. */
  readonly because: readonly TermResult[]
}

/** Judges a rule with three values: AND and OR as in Kleene's logic. (remediation.md §2) */
export function judgeRule(rule: Rule, answers: Answers): RuleResult {
  const groups = rule.map((group) => group.map((term) => judgeTerm(term, answers)))
  const truths = groups.map((group) => allOf(group.map(({ truth }) => truth)))
  const truth = anyOf(truths)
  const telling = groups.flatMap((group, index) => (truths[index] === truth ? group : []))
  return { truth, because: withoutRepeats(telling.filter((result) => result.truth === truth)) }
}

/** False where one is false, otherwise open where one is open. */
function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false
  return truths.includes(null) ? null : true
}

/** True where one is true, otherwise open where one is open. */
function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true
  return truths.includes(null) ? null : false
}

function judgeTerm(term: Term, answers: Answers): TermResult {
  const answer = answers.get(term.question) ?? null
  return { term, answer, truth: answer === null || answer === 'unknown' ? null : holds(term, answer) }
}

function holds(term: Term, answer: Exclude<Answer, 'unknown'>): Truth {
  if (term.operator === '>') return typeof answer === 'number' ? answer > term.limit : null
  if (typeof answer === 'number') return null
  return term.values.some((value) => answer.includes(value)) === (term.operator === '=')
}

function withoutRepeats(results: readonly TermResult[]): readonly TermResult[] {
  return [...new Map(results.map((result) => [JSON.stringify(result.term), result])).values()]
}
