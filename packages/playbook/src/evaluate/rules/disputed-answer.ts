import { answerWords } from '../../text/formats.ts'
import { questionStates } from '../questions.ts'
import type { Rule } from '../rule.ts'

/** An answer to a question of the workflow that the facts no longer bear out. */
export const disputedAnswer: Rule = {
  id: 'disputed-answer',
  behaviour: 'PB57',
  source: 'L',
  evaluate: ({ playbook, facts, active }) => {
    if (!active) return {}
    const disputed = questionStates(playbook, facts).flatMap(({ questionId, answer, evidence, contradicted }) => {
      const question = playbook.questions.find(({ id }) => id === questionId)
      if (!contradicted || !question || answer === null || evidence === null) return []
      const said = answerWords[answer]
      return [
        {
          question,
          text: {
            de: `„${question.text.de}“ ist mit ${said.de} beantwortet, doch: ${evidence.de}`,
            en: `“${question.text.en}” was answered with ${said.en}, but: ${evidence.en}`,
          },
        },
      ]
    })
    return {
      findings: disputed.map(({ question, text }) => ({
        about: question.id,
        severity: 'notice',
        text,
        target: { page: 'questions', questionId: question.id },
      })),
      actions: disputed.map(({ question, text }) => ({
        about: question.id,
        kind: 'answerQuestion',
        title: question.text,
        reason: text,
        due: null,
        urgency: 'soon',
        role: question.lane === 'customer' ? 'FE' : question.lane,
        target: { page: 'questions', questionId: question.id },
      })),
    }
  },
}
