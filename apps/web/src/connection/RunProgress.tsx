import { Button } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { ProgressLine } from '../ui/ProgressLine.tsx'
import styles from './connection.module.css'

/** The run under way; live messages bring the progress and, at its end, the answers. */
export function RunProgress({ jobId }: { readonly jobId: string }) {
  const say = useText()
  const local = useLocalised()
  const queries = useQueryClient()
  const { data: job } = useQuery(api.jobs.get.queryOptions({ input: { jobId } }))
  const cancel = useMutation(
    api.jobs.cancel.mutationOptions({
      onSuccess: () =>
        Promise.all([
          queries.invalidateQueries({ queryKey: api.jobs.key() }),
          queries.invalidateQueries({ queryKey: api.connection.key() }),
        ]),
      onError: reportProblem,
    }),
  )
  if (job === undefined || job.finishedAt !== null) return null
  return (
    <div className={styles.progress}>
      <ProgressLine label={local(job.title)} step={job.step ? local(job.step) : ''} done={job.done} total={job.total} />
      {job.may.cancel && (
        <Button size="small" disabledFocusable={cancel.isPending} onClick={() => cancel.mutate({ jobId })}>
          {say('connection:act.stop')}
        </Button>
      )}
    </div>
  )
}
