import type { Job } from '@lotse/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { api } from '../api.ts'
import { reportProblem } from '../toasts/report.ts'
import styles from './JobTray.module.css'

const isOpen = ({ state }: Job) => state === 'waiting' || state === 'running'

/** Long work in the background: how far it is, and a way to stop it. Shows nothing while nothing runs. */
export function JobTray() {
  const say = useText()
  const { data } = useQuery(api.jobs.list.queryOptions({ input: {} }))
  const running = (data ?? []).filter(isOpen)
  if (running.length === 0) return null
  return (
    <details className={styles.tray}>
      <summary className={styles.summary}>{say('app:jobs.running', { count: running.length })}</summary>
      <ul className={styles.list}>
        {running.map((job) => (
          <RunningJob key={job.id} job={job} />
        ))}
      </ul>
    </details>
  )
}

function RunningJob({ job }: { readonly job: Job }) {
  const say = useText()
  const local = useLocalised()
  const queries = useQueryClient()
  const cancel = useMutation(
    api.jobs.cancel.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.jobs.key() }),
      onError: reportProblem,
    }),
  )
  return (
    <li className={styles.job}>
      <ProgressLine
        label={local(job.title)}
        step={job.step ? local(job.step) : say('app:jobs.waiting')}
        done={job.done}
        total={job.total}
      />
      {job.may.cancel && (
        <button
          type="button"
          className={styles.cancel}
          disabled={cancel.isPending}
          onClick={() => cancel.mutate({ jobId: job.id })}
        >
          {say('app:jobs.cancel')}
        </button>
      )}
    </li>
  )
}
