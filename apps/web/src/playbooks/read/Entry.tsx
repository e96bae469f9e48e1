import { Button } from '@fluentui/react-components'
import type { PlaybookPart } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useEdition } from './edition-context.ts'
import { problemsOf } from './problems-of.ts'
import styles from './read.module.css'

interface Props {
  readonly part: Exclude<PlaybookPart, 'playbook'>
  /** Its place in the whole playbook, which problems name. */
  readonly id: string | number
  readonly title: string
  /** What editing it is called, such as "Edit task 3080 …". */
  readonly editLabel: string
  /** What its editor is called in the address, such as `task-3080`. */
  readonly editor: string
  /** Tasks have links of their own. */
  readonly taskId?: string
  readonly children: ReactNode
}

/** One part of a playbook: its name, what it says, what is wrong with it, and the way to change it. */
export function Entry({ part, id, title, editLabel, editor, taskId, children }: Props) {
  const say = useText()
  const local = useLocalised()
  const { playbook, draft, task, edit } = useEdition()
  const isHere = taskId !== undefined && taskId === task
  const entry = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isHere) entry.current?.scrollIntoView({ block: 'start' })
  }, [isHere])
  const problems = draft ? problemsOf(playbook, draft.problems, part, id) : []
  return (
    <article ref={entry} className={styles.entry} id={editor} data-here={isHere}>
      <div className={styles.head}>
        <h4>
          {taskId ? (
            <Link to="." search={(before: object) => ({ ...before, task: taskId }) as never} resetScroll={false}>
              {title}
            </Link>
          ) : (
            title
          )}
        </h4>
        {edit && (
          <span className={styles.acts}>
            <Button size="small" aria-label={editLabel} onClick={() => edit(editor)}>
              {say('playbooks:edit.edit')}
            </Button>
          </span>
        )}
      </div>
      {problems.map(({ path, message }) => (
        <p key={path + message.en} className={styles.problem}>
          {local(message)}
        </p>
      ))}
      {children}
    </article>
  )
}
