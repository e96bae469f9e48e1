import { isProblem, readAnswer } from '../answers/read-answers.ts'
import type { Answer } from '../answers/types.ts'
import type { Cloud, Question, Template } from '../template/types.ts'
import { PREFILL_RULES, type PrefillRule } from './rules.ts'

/** A decision of the workshop or of change management, as far as it can answer questions. */
export interface Decision {
  /** Its stable id: `channel`, `deployment.tool`. */
  readonly id: string
  readonly state: 'open' | 'proposed' | 'decided' | 'deferred'
  /** The options chosen, by id; several where it allows several. */
  readonly choice: readonly string[]
}

/** What is known without asking, besides decisions. */
export interface KnownFacts {
  readonly tenantCloud: Cloud | null
  /** People who shall use the Apps. */
  readonly people: number | null
  /** Answers an inventory, a readiness run or a plan list suggests, by question id. */
  readonly suggestions: readonly {
    readonly questionId: string
    readonly values: readonly string[]
    readonly from: string
  }[]
}

export interface Prefilled {
  readonly questionId: string
  readonly answer: Answer
  readonly source: { readonly kind: 'decision' | 'record' | 'suggestion'; readonly id: string }
  /** `taken`: need not be asked again. `proposed`: waits for a person. */
  readonly use: 'taken' | 'proposed'
}

/**
 * Answers that are known already, each with its source, in the order of the questions. What is decided is taken; what is
 * only proposed, suggested by an inventory, or contradicted by another source waits for a person. (remediation.md §2)
 */
export function prefill(template: Template, decisions: readonly Decision[], facts: KnownFacts): readonly Prefilled[] {
  const all = [
    ...fromRecord(facts),
    ...decisions.flatMap((decision) => fromDecision(decision, template)),
    ...suggested(facts, template),
  ]
  return template.questions.flatMap(({ id }) => settle(all.filter(({ questionId }) => questionId === id)))
}

/** Sources that contradict each other are all shown, and none is taken; of equal answers the strongest source stays. */
function settle(found: readonly Prefilled[]): readonly Prefilled[] {
  const taken = found.filter(({ use }) => use === 'taken')
  const different = new Map(taken.map((one) => [JSON.stringify(one.answer), one]))
  if (different.size > 1) return [...different.values()].map((one) => ({ ...one, use: 'proposed' as const }))
  const [first] = taken
  return first === undefined ? [...new Map(found.map((one) => [JSON.stringify(one.answer), one])).values()] : [first]
}

function fromRecord({ tenantCloud, people }: KnownFacts): readonly Prefilled[] {
  const record = (questionId: string, answer: Answer, id: string): Prefilled => ({
    questionId,
    answer,
    source: { kind: 'record', id },
    use: 'taken',
  })
  return [
    ...(tenantCloud === null ? [] : [record('cloud', [tenantCloud], 'tenant')]),
    ...(people === null ? [] : [record('seats', people, 'licences')]),
  ]
}

function fromDecision({ id, state, choice }: Decision, template: Template): readonly Prefilled[] {
  if ((state !== 'decided' && state !== 'proposed') || choice.length === 0) return []
  return PREFILL_RULES.filter(({ decision }) => decision === id).flatMap((rule) => {
    const question = questionOf(template, rule.question)
    const answer = question === undefined ? null : answerOf(rule, choice, question)
    if (answer === null) return []
    const use = state === 'decided' ? ('taken' as const) : ('proposed' as const)
    return [{ questionId: rule.question, answer, source: { kind: 'decision' as const, id }, use }]
  })
}

function answerOf({ answers }: PrefillRule, choice: readonly string[], question: Question): Answer | null {
  if (answers === 'count') return new Set(choice).size
  const values = answers === 'same' ? choice : choice.flatMap((option) => answers[option] ?? [])
  return values.length === 0 ? null : read(question, values)
}

function suggested({ suggestions }: KnownFacts, template: Template): readonly Prefilled[] {
  return suggestions.flatMap(({ questionId, values, from }) => {
    const question = questionOf(template, questionId)
    const answer = question === undefined ? null : read(question, values)
    if (answer === null) return []
    return [{ questionId, answer, source: { kind: 'suggestion' as const, id: from }, use: 'proposed' as const }]
  })
}

function read(question: Question, values: readonly string[]): Answer | null {
  const answer = readAnswer(question, question.kind === 'number' ? Number(values[0]) : values)
  return isProblem(answer) ? null : answer
}

const questionOf = (template: Template, wanted: string): Question | undefined =>
  template.questions.find(({ id }) => id === wanted)
