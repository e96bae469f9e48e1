import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import styles from './delivery.module.css'
import { deliveryHistoryQuery } from './delivery-query.ts'

/** Who answered what and why, newest first; fetched when somebody opens it. */
export function AnswerHistory({ questionId }: { readonly questionId: string }) {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('delivery:history')}</summary>
      {isOpen && <Entries questionId={questionId} />}
    </details>
  )
}

function Entries({ questionId }: { readonly questionId: string }) {
  const say = useText()
  const format = useFormat()
  const query = useQuery(deliveryHistoryQuery(usePlace()))
  return (
    <Loaded query={query} skeleton={<TextSkeleton lines={3} />}>
      {({ answers }) => {
        const own = answers.filter((one) => one.questionId === questionId)
        if (own.length === 0) return <p className={styles.meta}>{say('delivery:question.noHistory')}</p>
        return (
          <ol className={styles.list}>
            {own.map(({ version, answer, why, answeredBy, answeredAt }) => (
              <li key={version}>
                {say('delivery:question.answered', {
                  answer: say(`delivery:${answer ?? 'open'}`),
                  name: answeredBy?.name ?? '',
                  moment: answeredAt ? format.moment(answeredAt) : '',
                })}
                <span className={styles.note}>{why}</span>
              </li>
            ))}
          </ol>
        )
      }}
    </Loaded>
  )
}
