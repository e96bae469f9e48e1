import type { Job } from '@lotse/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { api } from '../../app/api.ts'
import { idempotencyKey } from '../../app/idempotency.ts'
import { useLanguage } from '../../language/use-text.ts'
import { isProblem, type Problem } from '../../problem/problem.ts'
import { importAddress, useTenantPlace } from '../usage-query.ts'
import { useUsageSearch } from '../use-usage-search.ts'
import { type Sent, UploadStopped, upload } from './upload.ts'

interface Batch {
  readonly files: readonly File[]
  readonly monthFirst: boolean
}

/** Where an import is: on its way to the server, refused there, or a job that reads the files. */
export interface Import {
  /** The files of the last upload from this page; empty after a reload. */
  readonly files: readonly File[]
  readonly sending: Sent | null
  readonly problem: Problem | null
  readonly job: Job | null
  /** Why the job cannot be shown, such as one of another week. */
  readonly jobProblem: Problem | null
  readonly isBusy: boolean
  send(files: readonly File[], monthFirst?: boolean): void
  /** The same files again, after a failure. */
  again(): void
  stop(): void
  /** Back to the beginning: the result has been read. */
  clear(): void
}

const nothingSent: Sent = { done: 0, total: 0 }

/** One import of the page. Its job stands in the address, so that a reload or a second reader sees it too. */
export function useImport(): Import {
  const place = useTenantPlace()
  const language = useLanguage()
  const [{ import: jobId }, change] = useUsageSearch()
  const [sent, setSent] = useState(nothingSent)
  const stopper = useRef<AbortController>(null)
  const { mutate, reset, isPending, error, variables } = useMutation<string, Error, Batch>({
    mutationFn: (batch) => {
      stopper.current = new AbortController()
      return upload({
        ...batch,
        address: importAddress(place),
        language,
        // The same batch again after a lost answer is the same request.
        idempotencyKey: idempotencyKey(batch),
        onSent: setSent,
        signal: stopper.current.signal,
      })
    },
    onSuccess: (id) => change({ import: id }),
  })
  const job = useQuery({
    ...api.jobs.get.queryOptions({ input: { jobId: jobId ?? '' } }),
    enabled: jobId !== undefined,
  })
  const send = useCallback(
    (files: readonly File[], monthFirst = false) => {
      if (files.length === 0) return
      setSent(nothingSent)
      change({ import: undefined })
      mutate({ files, monthFirst })
    },
    [change, mutate],
  )
  const clear = useCallback(() => {
    reset()
    change({ import: undefined })
  }, [reset, change])
  if (error !== null && !isProblem(error) && !(error instanceof UploadStopped)) throw error
  const present = jobId === undefined ? null : (job.data ?? null)
  return {
    files: useMemo(() => variables?.files ?? [], [variables]),
    sending: isPending ? sent : null,
    problem: isProblem(error) ? error : null,
    job: present,
    jobProblem: jobId !== undefined && isProblem(job.error) ? job.error : null,
    isBusy: isPending || present?.state === 'waiting' || present?.state === 'running',
    send,
    again: () => variables && mutate(variables),
    stop: () => stopper.current?.abort(),
    clear,
  }
}
