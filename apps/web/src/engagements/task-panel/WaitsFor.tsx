import { taskName } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useEngagement, usePlaybookHere } from '../engagement-context.ts'
import styles from './TaskPanel.module.css'

/** What is still open before a task, each with its link. A warning and never a lock (engagement.md §2 "Gates"). */
export function WaitsFor({ taskId }: { readonly taskId: string }) {
  const say = useText()
  const localised = useLocalised()
  const playbook = usePlaybookHere()
  const { evaluation } = useEngagement()
  const state = evaluation.tasks.find((one) => one.taskId === taskId)
  const before = playbook.tasks.filter(({ id }) => state?.waitsFor.includes(id))
  if (before.length === 0 || state?.settled) return null
  return (
    <p className={styles.waits}>
      {say('taskPanel:before')}{' '}
      {before.map((task, index) => (
        <Fragment key={task.id}>
          {index > 0 && ', '}
          <Link to="." search={((search: object) => ({ ...search, task: task.id })) as never} resetScroll={false}>
            {localised(taskName(task))}
          </Link>
        </Fragment>
      ))}
    </p>
  )
}
