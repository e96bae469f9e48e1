import { Button } from '@fluentui/react-components'
import type { ImportResult, Job } from '@lotse/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { Failed } from '../../ui/states/Failed.tsx'
import { ImportOutcome } from './ImportOutcome.tsx'
import styles from './import.module.css'
import type { Import } from './use-import.ts'

interface Props {
  readonly job: Job
  readonly running: Import
  readonly onChoose: () => void
}

/** The job that reads the files: its progress while it runs, its result when it has ended. */
export function ImportJob({ job, running, onChoose }: Props) {
  const say = useText()
  const local = useLocalised()
  const other = <Button onClick={onChoose}>{say('usage:import.other')}</Button>
  switch (job.state) {
    case 'waiting':
    case 'running':
      return <Reading job={job} />
    case 'done':
      // Only the import job writes the result of a job of its kind.
      return <ImportOutcome result={job.result as ImportResult} running={running} onChoose={onChoose} />
    case 'cancelled':
      return <Failed what={say('usage:import.cancelled')} why={say('usage:import.nothingKept')} how={other} level={3} />
    case 'failed':
      return (
        <Failed
          what={say('usage:import.failed')}
          why={job.problem ? local(job.problem.detail) : say('usage:import.nothingKept')}
          {...(running.files.length > 0 && { onRetry: () => running.send(running.files) })}
          how={other}
          level={3}
        />
      )
  }
}

/** Live messages bring the progress. */
function Reading({ job }: { readonly job: Job }) {
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
    <div className={styles.progress}>
      <ProgressLine
        label={local(job.title)}
        step={job.step ? local(job.step) : say('usage:import.waiting')}
        done={job.done}
        total={job.total}
      />
      {job.may.cancel && (
        <div>
          <Button size="small" disabled={cancel.isPending} onClick={() => cancel.mutate({ jobId: job.id })}>
            {say(cancel.isPending ? 'usage:import.stopping' : 'usage:import.stop')}
          </Button>
        </div>
      )}
    </div>
  )
}
