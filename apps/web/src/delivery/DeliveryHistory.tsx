import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import styles from './delivery.module.css'
import { deliveryHistoryQuery } from './delivery-query.ts'
import { pilotStanding } from './pilot-values.ts'
import { useFactWords } from './use-fact-words.ts'

/** Every statement and every state of the pilot, newest first; fetched when somebody opens it. */
export function DeliveryHistory() {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('delivery:history')}</summary>
      {isOpen && <Entries />}
    </details>
  )
}

function Entries() {
  const say = useText()
  const format = useFormat()
  const words = useFactWords()
  const today = useToday()
  const query = useQuery(deliveryHistoryQuery(usePlace()))
  return (
    <Loaded query={query} skeleton={<TextSkeleton lines={6} />}>
      {({ facts, pilots }) => {
        const entries = [
          ...facts.map((fact) => ({
            key: `${fact.fact} ${fact.version}`,
            at: fact.statedAt,
            who: fact.statedBy?.name ?? '',
            what: `${say(`delivery:fact.${fact.fact}`)}: ${words(fact.fact, fact.value)}`,
            note: fact.note,
          })),
          ...pilots.map((pilot) => ({
            key: `pilot ${pilot.version}`,
            at: pilot.savedAt,
            who: pilot.savedBy?.name ?? '',
            what: `${say('delivery:pilot.title')}: ${say(`delivery:pilot.${pilotStanding(pilot, today)}`)}`,
            note: pilot.waivedBecause ?? pilot.findings,
          })),
        ].toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))
        if (entries.length === 0) return <p className={styles.meta}>{say('delivery:noHistory')}</p>
        return (
          <ol className={styles.list}>
            {entries.map(({ key, at, who, what, note }) => (
              <li key={key}>
                {what}
                <span className={styles.meta}>{`${at ? format.moment(at) : ''} · ${who}`}</span>
                {note && <span className={styles.note}>{note}</span>}
              </li>
            ))}
          </ol>
        )
      }}
    </Loaded>
  )
}
