import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { CardFrame } from './CardFrame.tsx'
import styles from './card.module.css'
import { cardLook } from './card-look.ts'
import type { QuestionCardData, QuestionState } from './cards.ts'
import { withSoftHyphens } from './soft-hyphens.ts'

/** A decision of the workflow, drawn as a question; opens where it is answered. */
export const QuestionCard = memo(function QuestionCard({ card }: { readonly card: QuestionCardData }) {
  const localised = useLocalised()
  const line = useAnswerLine()(card.state)
  const { question } = card
  return (
    <CardFrame look={cardLook(card)} light>
      <Link
        to="."
        search={((before: object) => ({ ...before, question: question.id })) as never}
        resetScroll={false}
        className={styles.link}
        data-card
      >
        <span className={styles.title}>{withSoftHyphens(localised(question.text))}</span>
        <span className={styles.line}>{line}</span>
      </Link>
    </CardFrame>
  )
})

/** What holds for a question, who said so, and whether the facts agree. */
function useAnswerLine(): (state: QuestionState) => string {
  const say = useText()
  const format = useFormat()
  return ({ answer, by, on, asked, contradicted }) => {
    if (answer === null) return say(asked ? 'engagements:question.open' : 'engagements:question.notAsked')
    const words = say(`engagements:question.${answer}`)
    if (contradicted) return say('engagements:question.contradicted', { answer: words })
    if (by === 'facts') return say('engagements:question.byFacts', { answer: words })
    return on === null ? words : `${words} · ${format.date(on)}`
  }
}
