import type { Document, DocumentUpload, UploadedDocuments } from '@lotse/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { api } from '../app/api.ts'
import { idempotencyKey } from '../app/idempotency.ts'
import { type Sent, sendFiles, UploadStopped } from '../app/send-files.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useLanguage } from '../language/use-text.ts'
import { isProblem, type Problem } from '../problem/problem.ts'
import { uploadAddress } from './address.ts'

export type About = Partial<DocumentUpload>

interface Batch {
  readonly files: readonly File[]
  readonly about: About
}

export interface DocumentUploads {
  /** How much has left, while something is on its way. */
  readonly sending: Sent | null
  /** How many files the last upload has. */
  readonly count: number
  readonly problem: Problem | null
  /** What the last upload became. */
  readonly done: readonly Document[]
  send(files: readonly File[], about: About): void
  /** The same files again, after a failure. */
  again(): void
  stop(): void
  clear(): void
}

const nothingSent: Sent = { done: 0, total: 0 }

/** Uploads of documents from where the calling component stands. */
export function useUpload(): DocumentUploads {
  const place = usePlace()
  const language = useLanguage()
  const queries = useQueryClient()
  const [sent, setSent] = useState(nothingSent)
  const stopper = useRef<AbortController>(null)
  const { mutate, reset, isPending, error, variables, data } = useMutation<UploadedDocuments, Error, Batch>({
    mutationFn: (batch) => {
      stopper.current = new AbortController()
      const body = new FormData()
      for (const file of batch.files) body.append('files', file, file.name)
      return sendFiles<UploadedDocuments>({
        address: uploadAddress(place, batch.about),
        body,
        language,
        // The same batch again after a lost answer is the same request.
        idempotencyKey: idempotencyKey(batch),
        onSent: setSent,
        signal: stopper.current.signal,
      })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: api.documents.key() }),
  })
  const send = useCallback(
    (files: readonly File[], about: About) => {
      if (files.length === 0) return
      setSent(nothingSent)
      mutate({ files, about })
    },
    [mutate],
  )
  if (error !== null && !isProblem(error) && !(error instanceof UploadStopped)) throw error
  return {
    sending: isPending ? sent : null,
    count: variables?.files.length ?? 0,
    problem: isProblem(error) ? error : null,
    done: data?.documents ?? [],
    send,
    again: () => variables && mutate(variables),
    stop: () => stopper.current?.abort(),
    clear: reset,
  }
}
