import { Button } from '@fluentui/react-components'
import { findPoint } from '@lotse/assessment'
import type { ParkedQuestion, WorkshopView } from '@lotse/contract'
import { useState } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import styles from './workshop.module.css'

const ParkQuestion = onDemand(async () => (await import('./ParkQuestion.tsx')).ParkQuestion)

interface Props {
  readonly workshop: WorkshopView
  readonly current: string
}

/** Questions nobody could answer at the moment, and what came of them. */
export function Parked({ workshop: { parked, may }, current }: Props) {
  const say = useText()
  const [open, setOpen] = useState<ParkedQuestion | 'new' | null>(null)
  return (
    <Panel
      title={say('workshop:parked.title', { count: parked.filter(({ answer }) => answer === null).length })}
      actions={
        may.keep && (
          <Button {...ParkQuestion.fetchedBy} onClick={() => setOpen('new')}>
            {say('workshop:parked.add')}
          </Button>
        )
      }
    >
      {parked.length === 0 ? (
        <p className={styles.small}>{say('workshop:parked.none')}</p>
      ) : (
        <ul className={styles.list}>
          {parked.map((question) => (
            <li key={question.id}>
              <Question question={question} />
              {may.keep && (
                <Button size="small" {...ParkQuestion.fetchedBy} onClick={() => setOpen(question)}>
                  {say(question.answer === null ? 'workshop:parked.answer' : 'workshop:parked.change')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {open !== null && (
        <ParkQuestion question={open === 'new' ? null : open} current={current} onClose={() => setOpen(null)} />
      )}
    </Panel>
  )
}

function Question({ question: { words, pointId, answer, parkedAt, parkedBy } }: { readonly question: ParkedQuestion }) {
  const format = useFormat()
  const localised = useLocalised()
  const point = pointId === null ? undefined : findPoint(pointId)
  const about = [point && localised(point.title), parkedBy?.name, format.date(parkedAt)].filter(Boolean)
  return (
    <div>
      <p>{words}</p>
      {answer !== null && <p className={styles.outcome}>{answer}</p>}
      <p className={styles.small}>{about.join(' · ')}</p>
    </div>
  )
}
