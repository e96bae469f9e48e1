import { Button } from '@fluentui/react-components'
import type { Task } from '@lotse/contract'
import { type PlaybookTask, roles, skipReasons } from '@lotse/playbook'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useEngagement } from '../engagement-context.ts'
import { useOwnRoles } from '../own-roles.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import { taskRights } from './rights.ts'
import styles from './TaskPanel.module.css'
import { useTaskWork } from './use-task-work.ts'

interface Props {
  readonly task: PlaybookTask
  readonly record: Task
  readonly skip: NonNullable<Task['skip']>
}

/** Why and by whom a task was skipped, and the way to take that back. */
export function SkippedTask({ task, record, skip }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { evaluation } = useEngagement()
  const own = useOwnRoles()
  const { mutate, isPending, error } = useTaskWork(record)
  const checkAgain = evaluation.tasks.some((state) => state.taskId === task.id && state.checkAgain)
  return (
    <section className={styles.form}>
      <h3>{say('taskPanel:skip.skipped', { reason: localised(skipReasons[skip.reason].label) })}</h3>
      <p className={styles.quote}>{skip.evidence}</p>
      <p className={styles.meta}>
        {say('taskPanel:skip.by', {
          name: skip.by.name,
          role: localised(roles[skip.role].label),
          date: format.date(skip.at),
        })}
      </p>
      {checkAgain && <p className={styles.waits}>{say('taskPanel:skip.checkAgain')}</p>}
      {taskRights(task, record, own).skip && (
        <div className={styles.buttons}>
          <Button disabledFocusable={isPending} onClick={() => mutate({ work: { kind: 'revoke', body: {} } })}>
            {say('taskPanel:skip.revoke')}
          </Button>
        </div>
      )}
      <ProblemNote error={error} />
    </section>
  )
}
