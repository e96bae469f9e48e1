import { plainAnswer } from '../answers/read-answers.ts'
import type { Answer } from '../answers/types.ts'
import { parseRule, type Term } from '../rules/parse-rule.ts'
import type { Item, Template } from '../template/types.ts'
import { CLOUD_NATIVE } from './customers.ts'

type Plain = Readonly<Record<string, unknown>>

/** Answers that fulfil the first group of an item's rule, in a cloud and with services that fit. */
export function answersThatBringIn(item: Item, template: Template): Plain {
  const group = parseRule(item.when)?.[0] ?? []
  const own: Record<string, unknown> = {}
  for (const term of group) own[term.question] = fulfilling(term, own, template)
  const cloud = own.cloud ?? item.clouds?.[0] ?? 'commercial'
  return { ...CLOUD_NATIVE, ...own, cloud, svc: ['core', 'apps', 'visioProject', 'mobile'] }
}

/** Answers that contradict every group of an item's rule, or its services where the rule asks for nothing else. */
export function answersThatKeepOut(item: Item, template: Template): Plain {
  const rule = parseRule(item.when) ?? []
  const terms = rule.map((group) => group.find(({ question }) => question !== 'svc' && question !== 'cloud'))
  const cloud = item.clouds?.[0] ?? 'commercial'
  if (terms.some((term) => term === undefined)) return { ...CLOUD_NATIVE, cloud, svc: unrelated(item) }
  const own = Object.fromEntries(
    terms.flatMap((term) => (term === undefined ? [] : [[term.question, breaking(term, template)]])),
  )
  return { ...CLOUD_NATIVE, cloud, ...own }
}

/** A service whose items this is none of. */
const unrelated = ({ services }: Item): readonly string[] =>
  ['core', 'apps', 'visioProject', 'mobile'].filter((service) => !services.includes(service)).slice(0, 1)

function fulfilling(term: Term, answers: Plain, template: Template): unknown {
  if (term.operator === '>') return term.limit + 1
  if (term.operator === '!=') return otherThan(term, template)
  const before = answers[term.question]
  return plain(term, [...(Array.isArray(before) ? before : []), term.values[0] ?? ''], template)
}

function breaking(term: Term, template: Template): unknown {
  if (term.operator === '>') return term.limit
  return term.operator === '=' ? otherThan(term, template) : plain(term, [term.values[0] ?? ''], template)
}

function otherThan(term: Exclude<Term, { operator: '>' }>, template: Template): unknown {
  const question = template.questions.find(({ id }) => id === term.question)
  const options = question?.kind === 'yesNo' ? ['yes', 'no'] : (question?.options.map(({ id }) => id) ?? [])
  const other = options.find((option) => !term.values.includes(option) && option !== 'unknown')
  return plain(term, other === undefined ? [] : [other], template)
}

function plain(term: Term, values: Answer, template: Template): unknown {
  const question = template.questions.find(({ id }) => id === term.question)
  return question === undefined ? values : plainAnswer(question, values)
}
