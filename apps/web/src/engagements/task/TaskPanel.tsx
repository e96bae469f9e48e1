import { obligations, type PlaybookTask, phases, roles, taskName, wordsFor } from '@lotse/playbook'
import { lazy, Suspense } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import { useEngagement, usePlaybook } from '../engagement-context.ts'
import { useOpen } from '../use-open.ts'
import { SkippedTask } from './SkippedTask.tsx'
import { TaskHistory } from './TaskHistory.tsx'
import styles from './TaskPanel.module.css'
import { WaitsFor } from './WaitsFor.tsx'

const TaskForm = lazy(async () => ({ default: (await import('./TaskForm.tsx')).TaskForm }))
const SkipForm = lazy(async () => ({ default: (await import('./SkipForm.tsx')).SkipForm }))

/** One task opened in place: what it is, how it stands, what one can do with it, what happened to it. */
export function TaskPanel({ taskId }: { readonly taskId: string }) {
  const say = useText()
  const localised = useLocalised()
  const playbook = usePlaybook()
  const engagement = useEngagement()
  const [, show] = useOpen()
  const task = playbook.tasks.find(({ id }) => id === taskId)
  const record = engagement.tasks.find((one) => one.taskId === taskId)
  if (!task || !record) {
    return (
      <SidePanel title={taskId} open onClose={() => show({})}>
        <Empty what={say('engagements:task.unknown')} why={say('engagements:task.unknownWhy')} />
      </SidePanel>
    )
  }
  return (
    <SidePanel title={localised(taskName(task))} open onClose={() => show({})}>
      <div className={styles.panel}>
        <TaskWords task={task} />
        <WaitsFor taskId={task.id} />
        {record.skip ? (
          <SkippedTask task={task} record={record} skip={record.skip} />
        ) : (
          <Suspense fallback={<Skeleton height={230} />}>
            <TaskForm key={`form ${task.id}`} task={task} record={record} />
            <SkipForm key={`skip ${task.id}`} task={task} record={record} />
          </Suspense>
        )}
        {engagement.may.readHistory && <TaskHistory taskId={task.id} />}
      </div>
    </SidePanel>
  )
}

function TaskWords({ task }: { readonly task: PlaybookTask }) {
  const say = useText()
  const localised = useLocalised()
  const playbook = usePlaybook()
  const reader = useEngagement().may.readNotes ? 'team' : 'customer'
  const step = playbook.steps.find(({ number }) => number === task.step)
  return (
    <>
      <p className={styles.meta}>
        {[
          localised(roles[task.role].label),
          localised(phases[task.phase].label),
          ...(step ? [say('engagements:task.step', { number: step.number, title: localised(step.title) })] : []),
          localised(obligations[task.obligation].label),
        ].join(' · ')}
      </p>
      <p className={styles.words}>{localised(wordsFor(task.guidance, reader))}</p>
      <p className={styles.doneWhen}>
        <strong>{say('engagements:task.doneWhen')}</strong> {localised(wordsFor(task.doneWhen, reader))}
      </p>
    </>
  )
}
