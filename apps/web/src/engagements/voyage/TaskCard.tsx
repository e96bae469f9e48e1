import { taskStatuses } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Sign } from '../Sign.tsx'
import { useComplete } from '../task/use-complete.ts'
import { useTaskPending } from '../task/use-task-pending.ts'
import { lookOf, lookSigns } from './card-look.ts'
import styles from './TaskCard.module.css'
import { useCardLine } from './use-card-line.ts'
import type { Card } from './voyage.ts'

/** A task in the chart: opens with a click, is completed by its sign or by Space. */
export function TaskCard({ card }: { readonly card: Card }) {
  const { task, record, state, confirmation } = card
  const say = useText()
  const localised = useLocalised()
  const line = useCardLine()(card)
  const complete = useComplete(task, record)
  const pending = useTaskPending(task.id)
  const look = confirmation ? confirmationLook(card) : lookOf(state)
  const title = confirmation ? say('engagements:card.confirmation') : localised(task.title)
  const mayTick = complete !== null && !confirmation
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ' || !mayTick) return
    event.preventDefault()
    complete()
  }
  return (
    <li className={styles.card} data-look={look} data-pending={pending || undefined}>
      {mayTick ? (
        <button
          type="button"
          className={styles.tick}
          onClick={complete}
          tabIndex={-1}
          aria-label={say('engagements:card.complete', { task: `${task.id} ${title}` })}
        >
          <Sign sign={lookSigns[look]} className={styles.sign} />
        </button>
      ) : (
        <Sign sign={lookSigns[look]} className={styles.sign} />
      )}
      <Link
        to="."
        search={((before: object) => ({ ...before, task: task.id })) as never}
        resetScroll={false}
        className={styles.link}
        onKeyDown={onKeyDown}
        aria-keyshortcuts={mayTick ? 'Space' : undefined}
      >
        <span className={styles.title}>
          <span className={styles.number}>{task.id}</span> {title}
        </span>
        {!confirmation && <span className="visually-hidden">{`, ${localised(taskStatuses[state.status].label)}`}</span>}
        {(line || pending) && <span className={styles.line}>{pending ? say('engagements:card.saving') : line}</span>}
      </Link>
    </li>
  )
}

/** The customer's word is there, is not asked for any more, or is awaited. */
function confirmationLook({ record, state }: Card) {
  if (record.confirmation) return 'done'
  return state.settled ? 'skipped' : 'open'
}
