import { Button } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import styles from './upload.module.css'
import { useRenewUploads } from './use-uploads.ts'

/** The job that uploads; live messages bring its progress in blocks and bytes. */
export function AtWork({ jobId }: { readonly jobId: string }) {
  const say = useText()
  const local = useLocalised()
  const queries = useQueryClient()
  const renew = useRenewUploads()
  const { data: job } = useQuery(api.jobs.get.queryOptions({ input: { jobId } }))
  const cancel = useMutation(
    api.jobs.cancel.mutationOptions({
      onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: api.jobs.key() }), renew()]),
      onError: reportProblem,
    }),
  )
  const isOver = job !== undefined && job.finishedAt !== null
  useEffect(() => {
    if (isOver) void renew()
  }, [isOver, renew])
  if (job === undefined || isOver) return null
  return (
    <div className={styles.progress}>
      <ProgressLine
        label={local(job.title)}
        step={job.step ? local(job.step) : say('intuneUploads:waiting')}
        done={job.done}
        total={job.total}
        inBytes
      />
      <p className={styles.quiet}>{say('intuneUploads:mayLeave')}</p>
      {job.may.cancel && (
        <div>
          <Button size="small" disabledFocusable={cancel.isPending} onClick={() => cancel.mutate({ jobId })}>
            {say('intuneUploads:act.stop')}
          </Button>
        </div>
      )}
    </div>
  )
}
