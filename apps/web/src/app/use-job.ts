import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from './api.ts'
import { reportProblem } from './toasts/report.ts'

/**
 * A job that a page shows, and how to cancel it; live messages bring its progress.
 * @param renew fetches what the job changes: at its end, for one that failed tells nobody but itself, and when it is cancelled
 */
export function useJob(jobId: string, renew?: () => Promise<unknown>) {
  const queries = useQueryClient()
  const { data: job } = useQuery(api.jobs.get.queryOptions({ input: { jobId } }))
  const cancel = useMutation(
    api.jobs.cancel.mutationOptions({
      onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: api.jobs.key() }), renew?.()]),
      onError: reportProblem,
    }),
  )
  const isOver = job !== undefined && job.finishedAt !== null
  useEffect(() => {
    if (isOver) void renew?.()
  }, [isOver, renew])
  return { job, isOver, cancel }
}
