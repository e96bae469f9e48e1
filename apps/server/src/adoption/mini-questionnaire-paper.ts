import { MINI_QUESTIONNAIRE } from '@lotse/assessment'
import type { Language } from '@lotse/contract'
import type { Block, Paper } from '@lotse/documents'

/** The questionnaire of a mini-workshop as a page to hand out (acm.md §7). `customer`: whose people fill it in. */
export function miniQuestionnairePaper(customer: string, language: Language): Paper {
  const { title, intro, questions, foot } = MINI_QUESTIONNAIRE
  const blocks = questions.flatMap(({ ask, answers }): Block[] => [
    { kind: 'heading', text: ask[language] },
    ...(answers.length === 0
      ? FREE_LINES.map((text): Block => ({ kind: 'paragraph', text, isQuiet: true }))
      : answers.map(({ text }): Block => ({ kind: 'paragraph', text: `[  ]  ${text[language]}` }))),
  ])
  return {
    title: title[language],
    subtitle: customer,
    language,
    blocks: [{ kind: 'paragraph', text: intro[language] }, ...blocks],
    footer: foot[language],
  }
}

/** Room for words by hand. */
const FREE_LINES = Array.from({ length: 3 }, () => '_'.repeat(72))
