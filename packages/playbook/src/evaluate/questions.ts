import type { Playbook } from '../playbook/model.ts'
import type { Question } from '../playbook/question.ts'
import { evidenceOf } from './evidence.ts'
import type { Facts } from './facts.ts'
import type { QuestionState } from './result.ts'

/** Every question of the workflow: what a person answered, otherwise what the facts say. */
export function questionStates(playbook: Playbook, facts: Facts): readonly QuestionState[] {
  return playbook.questions.map((question) => {
    const recorded = facts.answers.findLast((answer) => answer.question === question.id) ?? null
    const evidence = question.evidence === null ? null : evidenceOf(question.evidence, facts)
    return {
      questionId: question.id,
      answer: recorded?.answer ?? evidence?.answer ?? null,
      by: recorded ? 'person' : evidence ? 'facts' : null,
      on: recorded?.on ?? null,
      evidence: evidence?.because ?? null,
      contradicted: recorded !== null && evidence !== null && recorded.answer !== evidence.answer,
      asked: isAsked(playbook, question, facts),
    }
  })
}

/** The answer that holds for a question; null while it is open, or where the playbook does not ask it. */
export function answerTo(playbook: Playbook, questionId: string, facts: Facts): 'yes' | 'no' | null {
  const recorded = facts.answers.findLast((answer) => answer.question === questionId)
  if (recorded) return recorded.answer
  const question = playbook.questions.find(({ id }) => id === questionId)
  if (!question || question.evidence === null) return null
  return evidenceOf(question.evidence, facts)?.answer ?? null
}

function isAsked(playbook: Playbook, { askedAfter }: Question, facts: Facts): boolean {
  return askedAfter === null || answerTo(playbook, askedAfter.questionId, facts) === askedAfter.answer
}
