import type { IntuneUpload } from '@lotse/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { api } from '../../app/api.ts'
import { idempotencyKey } from '../../app/idempotency.ts'
import { type Sent, sendFiles, UploadStopped } from '../../app/send-files.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLanguage } from '../../language/use-text.ts'
import { isProblem, type Problem } from '../../problem/problem.ts'

/** The place of a package in the API. */
export function usePackagePlace(packageId: string) {
  return { ...usePlace(), packageId }
}

/** The uploads of a package, and where they go. */
export function useUploads(packageId: string) {
  return useQuery(api.intuneUploads.list.queryOptions({ input: usePackagePlace(packageId) }))
}

/** Asks again for what shows uploads. */
export function useRenewUploads() {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries({ queryKey: api.intuneUploads.key() }), [queries])
}

interface Bringing {
  readonly uploadId: string
  readonly file: File
}

/** A file on its way from the browser to the server. */
export interface FileOnItsWay {
  /** How much has left; null while none is on its way. */
  readonly sent: Sent | null
  readonly problem: Problem | null
  send(bringing: Bringing): void
  stop(): void
}

/** Sends the file of an upload; it goes on while dialogs open and close. */
export function useFileOnItsWay(packageId: string): FileOnItsWay {
  const { customerId, engagementId } = usePlace()
  const language = useLanguage()
  const renew = useRenewUploads()
  const [sent, setSent] = useState<Sent>({ done: 0, total: 0 })
  const stopper = useRef<AbortController>(null)
  const { mutate, isPending, error } = useMutation<IntuneUpload, Error, Bringing>({
    mutationFn: (bringing) => {
      stopper.current = new AbortController()
      const body = new FormData()
      body.append('files', bringing.file, bringing.file.name)
      const base = `/api/customers/${customerId}/engagements/${engagementId}/packages/${packageId}/uploads`
      return sendFiles<IntuneUpload>({
        address: `${base}/${bringing.uploadId}/file`,
        body,
        language,
        idempotencyKey: idempotencyKey(bringing),
        onSent: setSent,
        signal: stopper.current.signal,
      })
    },
    onSettled: renew,
  })
  if (error !== null && !isProblem(error) && !(error instanceof UploadStopped)) throw error
  return {
    sent: isPending ? sent : null,
    problem: isProblem(error) ? error : null,
    send: (bringing) => {
      setSent({ done: 0, total: bringing.file.size })
      mutate(bringing)
    },
    stop: () => stopper.current?.abort(),
  }
}
