import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import styles from './CellView.module.css'
import type { Exempt } from './voyage.ts'

/** Tasks that do not concern this engagement, together and muted, with the reason; each can be opened. */
export function ExemptTasks({ exempt }: { readonly exempt: Exempt }) {
  const say = useText()
  const localised = useLocalised()
  return (
    <div className={styles.exempt}>
      <span className="visually-hidden">{say('engagements:voyage.notApplicable')} </span>
      {exempt.tasks.map(({ task }, index) => (
        <Fragment key={task.id}>
          {index > 0 && ', '}
          <Link
            to="."
            search={((before: object) => ({ ...before, task: task.id })) as never}
            resetScroll={false}
            className={styles.exemptTask}
            title={localised(task.title)}
            data-card
            data-box
          >
            {task.id}
            <span className="visually-hidden"> {localised(task.title)}</span>
          </Link>
        </Fragment>
      ))}
      <span className={styles.because}>{localised(exempt.because)}</span>
    </div>
  )
}
