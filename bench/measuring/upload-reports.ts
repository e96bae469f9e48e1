/** A thread that uploads usage reports in one import and waits for it; answers with the seconds that took. */
import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'

interface Asked {
  readonly files: readonly string[]
  /** Address of the upload, and of the jobs. */
  readonly uploads: string
  readonly jobs: string
  readonly headers: Readonly<Record<string, string>>
}

const { files, uploads, jobs, headers } = workerData as Asked
const body = new FormData()
for (const file of files) body.append('files', await openAsBlob(file), basename(file))

const begun = performance.now()
const answer = await fetch(uploads, { method: 'POST', headers, body })
if (answer.status !== 202) throw new Error(`the upload was answered ${answer.status}: ${await answer.text()}`)
const { jobId } = (await answer.json()) as { jobId: string }
for (;;) {
  const job = (await (await fetch(`${jobs}/${jobId}`, { headers })).json()) as { state: string }
  if (job.state === 'done') break
  if (job.state !== 'waiting' && job.state !== 'running') throw new Error(`the import is ${job.state}`)
  await wait(50)
}
parentPort?.postMessage((performance.now() - begun) / 1000)
