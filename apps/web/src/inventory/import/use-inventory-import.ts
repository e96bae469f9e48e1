import type { InventoryChoices, InventoryImported, InventoryPreview, Job } from '@lotse/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api, client } from '../../app/api.ts'
import { idempotencyKey } from '../../app/idempotency.ts'
import { type Sent, sendFiles, UploadStopped } from '../../app/send-files.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLanguage } from '../../language/use-text.ts'
import { isProblem, type Problem } from '../../problem/problem.ts'
import { inventoryKey, uploadAddress, useTenantPlace } from '../inventory-query.ts'
import { useDevicesSearch } from '../use-devices-search.ts'

/** Where a file is: on its way, being read, waiting for a person's word, or being taken in. */
export interface InventoryImport {
  readonly isOpen: boolean
  /** The file of the last upload from this page; null after a reload. */
  readonly file: File | null
  readonly sending: Sent | null
  readonly problem: Problem | null
  /** The job that reads it or takes it in; null before there is one. */
  readonly job: Job | null
  /** What the file is, once it has been read. */
  readonly preview: InventoryPreview | null
  readonly isAsking: boolean
  /** How many files were brought with this one and come after it. */
  readonly queued: number
  send(files: readonly File[]): void
  stop(): void
  /** Reads the file again with what a person has chosen. */
  readAgain(choices: InventoryChoices): void
  take(choices: InventoryChoices): void
  throwAway(): void
  close(): void
}

interface Batch {
  readonly file: File
}

const nothingSent: Sent = { done: 0, total: 0 }

/** One import of the page. Its job stands in the address, so that a reload shows it again. */
export function useInventoryImport(): InventoryImport {
  const place = useTenantPlace()
  const language = useLanguage()
  const queries = useQueryClient()
  const [{ import: jobId }, change] = useDevicesSearch()
  const [sent, setSent] = useState(nothingSent)
  const stopper = useRef<AbortController>(null)
  const upload = useMutation<{ readonly jobId: string }, Error, Batch>({
    mutationFn: (batch) => {
      stopper.current = new AbortController()
      const body = new FormData()
      body.append('files', batch.file, batch.file.name)
      return sendFiles({
        address: uploadAddress(place),
        body,
        language,
        // The same file again after a lost answer is the same request.
        idempotencyKey: idempotencyKey(batch),
        onSent: setSent,
        signal: stopper.current.signal,
      })
    },
    onSuccess: (answer) => change({ import: answer.jobId }),
  })
  const watched = useQuery({
    ...api.jobs.get.queryOptions({ input: { jobId: jobId ?? '' } }),
    enabled: jobId !== undefined,
  })
  const job = jobId === undefined ? null : (watched.data ?? null)
  const preview = usePreview(job)
  const { reset, mutate } = upload
  const [queued, setQueued] = useState<readonly File[]>([])
  const start = useCallback(
    ([file, ...others]: readonly File[]) => {
      reset()
      change({ import: undefined })
      setQueued(others)
      if (file === undefined) return
      setSent(nothingSent)
      mutate({ file })
    },
    [reset, change, mutate],
  )
  /** Done with this file; one that was dropped with it comes now. */
  const goOn = useCallback(() => start(queued), [start, queued])
  const close = useCallback(() => {
    start([])
    if (queued.length > 0) showToast({ words: { key: 'inventory:import.left', values: { count: queued.length } } })
  }, [start, queued])
  const ask = useMutation<{ readonly jobId: string }, Error, () => Promise<{ jobId: string }>>({
    mutationFn: (call) => call(),
    onSuccess: (answer) => change({ import: answer.jobId }),
    onError: reportProblem,
  })
  useTaken(job, goOn)
  const send = useCallback((files: readonly File[]) => files.length > 0 && start(files), [start])
  const { error } = upload
  if (error !== null && !isProblem(error) && !(error instanceof UploadStopped)) throw error
  const uploadProblem = isProblem(error) ? error : null
  const jobProblem = jobId !== undefined && isProblem(watched.error) ? watched.error : null
  const uploadId = preview?.uploadId ?? ''
  return {
    isOpen: upload.isPending || uploadProblem !== null || jobId !== undefined,
    file: upload.variables?.file ?? null,
    sending: upload.isPending ? sent : null,
    problem: uploadProblem ?? jobProblem,
    job,
    preview,
    isAsking: ask.isPending,
    queued: queued.length,
    send,
    stop: () => {
      stopper.current?.abort()
      if (job?.may.cancel) void client.jobs.cancel({ jobId: job.id }).catch(reportProblem)
    },
    readAgain: (choices) => ask.mutate(() => client.inventory.preview({ ...place, uploadId, ...choices })),
    take: (choices) => ask.mutate(() => client.inventory.import({ ...place, uploadId, ...choices })),
    throwAway: () => {
      const file = preview?.fileName ?? ''
      goOn()
      void client.inventory
        .cancel({ ...place, uploadId })
        .then(() => showToast({ words: { key: 'inventory:import.thrownAway', values: { file } } }))
        .catch(reportProblem)
      void queries.invalidateQueries({ queryKey: inventoryKey(place) })
    },
    close,
  }
}

/** The preview of a job that made one; the last one stays while its file is read again or taken in. */
function usePreview(job: Job | null): InventoryPreview | null {
  const [last, setLast] = useState<InventoryPreview | null>(null)
  // Only the preview job writes the result of a job of its kind.
  const made = job?.kind === 'inventory-preview' && job.state === 'done' ? (job.result as InventoryPreview) : null
  if (made !== null && made !== last) setLast(made)
  // The next file is another one.
  if (job === null && last !== null) setLast(null)
  return made ?? (job === null ? null : last)
}

/** Once the devices are there, the page shows them and a message says so. */
function useTaken(job: Job | null, goOn: () => void): void {
  const place = useTenantPlace()
  const queries = useQueryClient()
  const format = useFormat()
  const told = useRef<string>(null)
  useEffect(() => {
    if (job?.kind !== 'inventory-import' || job.state !== 'done' || told.current === job.id) return
    told.current = job.id
    const { outcome, devices, takenOn } = job.result as InventoryImported
    const values = { devices: format.number(devices), date: format.date(takenOn) }
    const key = outcome === 'unchanged' ? 'inventory:import.doneUnchanged' : 'inventory:import.done'
    showToast({ words: { key, values } })
    void queries.invalidateQueries({ queryKey: api.inventory.key() })
    void queries.invalidateQueries({ queryKey: inventoryKey(place) })
    goOn()
  }, [job, goOn, format, queries, place])
}
