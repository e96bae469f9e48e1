import { Button } from '@fluentui/react-components'
import { useEffect, useMemo } from 'react'
import { useText } from '../../language/use-text.ts'
import { useEngagement, usePlaybookHere } from '../engagement-context.ts'
import { useOpen } from '../use-open.ts'
import { openableTasks, voyageOf } from '../voyage/voyage.ts'
import styles from './TaskPanel.module.css'

/** Goes to the task before and after in the chart's order: by button, or with Alt and the arrow keys. */
export function TaskWalk({ taskId }: { readonly taskId: string }) {
  const say = useText()
  const playbook = usePlaybookHere()
  const engagement = useEngagement()
  const [, show] = useOpen()
  const order = useMemo(
    () => openableTasks(voyageOf(playbook, engagement, { optional: true, settled: true })),
    [playbook, engagement],
  )
  const at = order.indexOf(taskId)
  const before = order[at - 1]
  const after = order[at + 1]
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return
      const wanted = event.key === 'ArrowUp' ? before : event.key === 'ArrowDown' ? after : undefined
      if (wanted === undefined) return
      event.preventDefault()
      show({ task: wanted })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [before, after, show])
  if (at < 0) return null
  return (
    <div className={styles.walk}>
      <span className={styles.meta}>{say('taskPanel:place', { number: at + 1, count: order.length })}</span>
      <Step to={before} sign="↑" label={say('taskPanel:previous')} onGo={(task) => show({ task })} />
      <Step to={after} sign="↓" label={say('taskPanel:next')} onGo={(task) => show({ task })} />
    </div>
  )
}

interface StepProps {
  readonly to: string | undefined
  readonly sign: string
  readonly label: string
  readonly onGo: (task: string) => void
}

function Step({ to, sign, label, onGo }: StepProps) {
  return (
    <Button
      size="small"
      appearance="subtle"
      disabledFocusable={to === undefined}
      aria-label={label}
      title={label}
      onClick={() => to !== undefined && onGo(to)}
    >
      {sign}
    </Button>
  )
}
