import { Button } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { ProgressLine } from '../ui/ProgressLine.tsx'
import styles from './connection.module.css'
import { useRenew } from './use-renew.ts'

/** The run under way; live messages bring the progress and, at its end, the answers. */
export function RunProgress({ jobId }: { readonly jobId: string }) {
  const say = useText()
  const local = useLocalised()
  const queries = useQueryClient()
  const renew = useRenew()
  const { data: job } = useQuery(api.jobs.get.queryOptions({ input: { jobId } }))
  const cancel = useMutation(
    api.jobs.cancel.mutationOptions({
      onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: api.jobs.key() }), renew()]),
      onError: reportProblem,
    }),
  )
  const isOver = job !== undefined && job.finishedAt !== null
  useEffect(() => {
    // A run that failed tells nobody but the job itself.
    if (isOver) void renew()
  }, [isOver, renew])
  if (job === undefined || isOver) return null
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
