import type { IsoDate } from '@lotse/calendar'
import { type Answer, isProblem, judgeRule, parseRule, readAnswer, sayAnswer, type Template } from '@lotse/remediation'
import { type ItemMark, type Marks, NO_MARKS, type QuestionMark } from './mark.ts'

interface Proposal {
  readonly questionId: string
  readonly values: readonly string[]
}

/**
 * What inventories say of items: what they show alone decides whether an item's rule holds. `finding`: it is there.
 * `fine`: it is not. Rules that need other answers too stay without a mark. (remediation.md §2, suggestions)
 *
 * @param on day of the newest inventory; null where there is none
 */
export function inventoryMarks(template: Template, proposals: readonly Proposal[], on: IsoDate | null): Marks {
  if (on === null) return NO_MARKS
  const answers = new Map(proposals.flatMap((proposal) => answerOf(template, proposal)))
  return {
    items: template.items.flatMap((item): readonly ItemMark[] => {
      const rule = parseRule(item.when)
      const judged = rule === null ? null : judgeRule(rule, answers)
      if (judged === null || judged.truth === null) return []
      const verdict = judged.truth ? 'finding' : 'fine'
      const questions = [...new Set(judged.because.map(({ term }) => term.question))]
      return [{ itemId: item.id, source: 'inventory', on, verdict, words: wordsOf(template, questions, answers) }]
    }),
    questions: [...answers.keys()].map((questionId): QuestionMark => {
      return { questionId, source: 'inventory', on, verdict: 'fine', words: wordsOf(template, [questionId], answers) }
    }),
  }
}

function answerOf(template: Template, { questionId, values }: Proposal): readonly (readonly [string, Answer])[] {
  const question = template.questions.find(({ id }) => id === questionId)
  const answer = question && readAnswer(question, question.kind === 'number' ? Number(values[0]) : values)
  return answer === undefined || isProblem(answer) ? [] : [[questionId, answer]]
}

function wordsOf(
  template: Template,
  questionIds: readonly string[],
  answers: ReadonlyMap<string, Answer>,
): ItemMark['words'] {
  const say = (language: 'de' | 'en'): string =>
    questionIds
      .flatMap((id) => {
        const question = template.questions.find((one) => one.id === id)
        const answer = answers.get(id)
        return question && answer !== undefined
          ? [`${question.text[language]} ${sayAnswer(question, answer, language)}`]
          : []
      })
      .join('; ')
  return { de: say('de'), en: say('en') }
}
