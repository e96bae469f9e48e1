import { type PlaybookTask, taskName } from '@lotse/playbook'
import { lazy, Suspense } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import { useEngagement, usePlaybookHere } from '../engagement-context.ts'
import { useOpen } from '../use-open.ts'
import { useReader } from '../use-playbook.ts'
import { SkippedTask } from './SkippedTask.tsx'
import { TaskMeeting } from './TaskMeeting.tsx'
import styles from './TaskPanel.module.css'
import { TaskPlace } from './TaskPlace.tsx'
import { TaskWalk } from './TaskWalk.tsx'
import { TaskWords } from './TaskWords.tsx'
import { WaitsFor } from './WaitsFor.tsx'

const TaskForm = lazy(async () => ({ default: (await import('./TaskForm.tsx')).TaskForm }))
const SkipForm = lazy(async () => ({ default: (await import('./SkipForm.tsx')).SkipForm }))
const TaskHistory = lazy(async () => ({ default: (await import('./TaskHistory.tsx')).TaskHistory }))
const TimePanel = lazy(async () => ({ default: (await import('../../tasks/TimePanel.tsx')).TimePanel }))
const TaskFiles = lazy(async () => ({ default: (await import('../../documents/TaskFiles.tsx')).TaskFiles }))
const TaskNotes = lazy(async () => ({ default: (await import('../../notes/TaskNotes.tsx')).TaskNotes }))

/** One task opened in place: what it is, how it stands, what one can do with it, what happened to it. */
export function TaskPanel({ taskId }: { readonly taskId: string }) {
  const say = useText()
  const localised = useLocalised()
  const playbook = usePlaybookHere()
  const [, show] = useOpen()
  const task = playbook.tasks.find(({ id }) => id === taskId)
  const isKept = useEngagement().tasks.some((one) => one.taskId === taskId)
  return (
    <SidePanel title={task ? localised(taskName(task)) : taskId} open onClose={() => show({})}>
      {task && isKept ? (
        <Opened task={task} />
      ) : (
        <Empty what={say('taskPanel:unknown')} why={say('taskPanel:unknownWhy')} />
      )}
    </SidePanel>
  )
}

function Opened({ task }: { readonly task: PlaybookTask }) {
  const { tasks, may } = useEngagement()
  const reader = useReader()
  const record = tasks.find(({ taskId }) => taskId === task.id)
  if (!record) return null
  return (
    <div className={styles.panel}>
      <TaskWalk taskId={task.id} />
      <TaskWords task={task} />
      <TaskPlace taskId={task.id} />
      <WaitsFor taskId={task.id} />
      {record.skip ? (
        <SkippedTask task={task} record={record} skip={record.skip} />
      ) : (
        <Suspense fallback={<Skeleton height={230} />}>
          <TaskForm key={`form ${task.id}`} task={task} record={record} />
          <SkipForm key={`skip ${task.id}`} task={task} record={record} />
          <TaskMeeting taskId={task.id} />
        </Suspense>
      )}
      {reader === 'team' && (
        <Suspense fallback={<Skeleton height={120} />}>
          <TimePanel key={`time ${task.id}`} taskId={task.id} mayRecord={record.may.change} />
          <TaskNotes key={`notes ${task.id}`} taskId={task.id} />
        </Suspense>
      )}
      <Suspense fallback={<Skeleton height={80} />}>
        <TaskFiles key={`files ${task.id}`} taskId={task.id} />
      </Suspense>
      {may.readHistory && (
        <Suspense fallback={<Skeleton height={80} />}>
          <TaskHistory taskId={task.id} />
        </Suspense>
      )}
    </div>
  )
}
