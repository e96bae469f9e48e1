import { useState } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ActivityCard } from './ActivityCard.tsx'
import styles from './CellView.module.css'
import type { Card, TaskCardData } from './cards.ts'
import { ExemptTasks } from './ExemptTasks.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { TaskCard } from './TaskCard.tsx'
import type { CardGroup, Cell } from './voyage.ts'

/** What one role does in one phase: its cards under the names of their processes. */
export function CellView({ cell, laneName }: { readonly cell: Cell; readonly laneName: string }) {
  return (
    <>
      <p className={styles.lane}>{laneName}</p>
      {cell.groups.map((group) => (
        <Group key={groupKey(group)} group={group} laneName={laneName} />
      ))}
      {cell.exempt.map((exempt) => (
        <ExemptTasks key={exempt.because.en} exempt={exempt} />
      ))}
    </>
  )
}

/** The same whatever becomes of its tasks, so that the focus stays in it: tasks of a process, of none, or other work. */
function groupKey({ process, cards }: CardGroup): string {
  return process?.id ?? (cards.some(({ kind }) => kind !== 'task') ? 'other' : 'own')
}

function Group({ group, laneName }: { readonly group: CardGroup; readonly laneName: string }) {
  const localised = useLocalised()
  const { process, cards, counted } = group
  const name = process ? localised(process.title) : laneName
  return (
    <div className={styles.group}>
      {process && <p className={styles.process}>{name}</p>}
      {counted.length > 0 && <Counted cards={counted} name={name} />}
      {cards.length > 0 && (
        <ul className={styles.cards} aria-label={name}>
          {cards.map((card) => (
            <AnyCard key={card.key} card={card} />
          ))}
        </ul>
      )}
    </div>
  )
}

function AnyCard({ card }: { readonly card: Card }) {
  if (card.kind === 'task') return <TaskCard card={card} />
  return card.kind === 'activity' ? <ActivityCard card={card} /> : <QuestionCard card={card} />
}

/** Settled tasks as one line; each of them on demand. */
function Counted({ cards, name }: { readonly cards: readonly TaskCardData[]; readonly name: string }) {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={styles.counted}
        aria-expanded={isOpen}
        data-card
        onClick={() => setOpen(!isOpen)}
        data-box
      >
        <span aria-hidden="true">✓ </span>
        {say('engagements:voyage.settled', { count: cards.length })}
        <span className={styles.numbers}> {cards.map(({ task }) => task.id).join(', ')}</span>
      </button>
      {isOpen && (
        <ul className={styles.cards} aria-label={name}>
          {cards.map((card) => (
            <TaskCard key={card.key} card={card} />
          ))}
        </ul>
      )}
    </>
  )
}
