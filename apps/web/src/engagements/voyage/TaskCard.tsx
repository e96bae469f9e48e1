import { taskStatuses } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, memo } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Sign } from '../Sign.tsx'
import { useComplete } from '../task-panel/use-complete.ts'
import { useTaskPending } from '../task-panel/use-task-pending.ts'
import { CardFrame } from './CardFrame.tsx'
import styles from './card.module.css'
import { cardLook, lookSigns } from './card-look.ts'
import type { TaskCardData } from './cards.ts'
import { withSoftHyphens } from './soft-hyphens.ts'
import { useCardLine } from './use-card-line.ts'

/** A task in the chart: opens with a click, is completed by its sign or by Space. */
export const TaskCard = memo(function TaskCard({ card }: { readonly card: TaskCardData }) {
  const { task, record, state, confirmation } = card
  const say = useText()
  const localised = useLocalised()
  const line = useCardLine()(card)
  const complete = useComplete(task, record)
  const pending = useTaskPending(task.id)
  const look = cardLook(card)
  const title = confirmation ? say('engagements:card.confirmation') : localised(task.title)
  const mayTick = complete !== null && !confirmation && state.applicable
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ' || !mayTick) return
    event.preventDefault()
    complete()
  }
  const tick = mayTick && (
    <button
      type="button"
      className={styles.tick}
      onClick={complete}
      tabIndex={-1}
      aria-label={say('engagements:card.complete', { task: `${task.id} ${title}` })}
    >
      <Sign sign={lookSigns[look]} className={styles.sign} />
    </button>
  )
  return (
    <CardFrame look={look} pending={pending} {...(tick && { tick })}>
      <Link
        to="."
        search={((before: object) => ({ ...before, task: task.id })) as never}
        resetScroll={false}
        className={styles.link}
        onKeyDown={onKeyDown}
        aria-keyshortcuts={mayTick ? 'Space' : undefined}
        data-card
      >
        <span className={styles.title}>
          <span className={styles.number}>{task.id}</span> {withSoftHyphens(title)}
        </span>
        {!confirmation && <span className="visually-hidden">{`, ${localised(taskStatuses[state.status].label)}`}</span>}
        {(line || pending) && <span className={styles.line}>{pending ? say('engagements:card.saving') : line}</span>}
      </Link>
    </CardFrame>
  )
})
