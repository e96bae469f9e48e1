import { useMutation } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { idempotencyKey } from '../../app/idempotency.ts'
import { useLanguage } from '../../language/use-text.ts'
import { isProblem, type Problem } from '../../problem/problem.ts'
import { importAddress, useTenantPlace } from '../usage-query.ts'
import { useUsageSearch } from '../use-usage-search.ts'
import { type Sent, UploadStopped, upload } from './upload.ts'

interface Batch {
  readonly files: readonly File[]
}

/** Files on their way to the server; what becomes of them there is another thing, with an address of its own. */
export interface Import {
  /** The files of the last upload from this page. */
  readonly files: readonly File[]
  readonly sending: Sent | null
  readonly problem: Problem | null
  send(files: readonly File[]): void
  /** The same files again, after a failure. */
  again(): void
  stop(): void
  /** Back to the beginning. */
  clear(): void
}

const nothingSent: Sent = { done: 0, total: 0 }

/** Sends files. Once they have arrived the import stands in the address, so that a reload or a second reader sees it too. */
export function useImport(): Import {
  const place = useTenantPlace()
  const language = useLanguage()
  const [, change] = useUsageSearch()
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
  const send = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return
      setSent(nothingSent)
      change({ import: undefined })
      mutate({ files })
    },
    [change, mutate],
  )
  if (error !== null && !isProblem(error) && !(error instanceof UploadStopped)) throw error
  return {
    files: useMemo(() => variables?.files ?? [], [variables]),
    sending: isPending ? sent : null,
    problem: isProblem(error) ? error : null,
    send,
    again: () => variables && mutate(variables),
    stop: () => stopper.current?.abort(),
    clear: reset,
  }
}
