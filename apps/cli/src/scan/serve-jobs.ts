import { parentPort } from 'node:worker_threads'
import type { Examine, FromWorker, Job } from './protocol.ts'

/** Makes this thread a worker: takes one job after the other and answers each. */
export function serveJobs(examine: Examine): void {
  const port = parentPort
  if (port === null) throw new Error('This file is a worker of lotse scan; it does nothing by itself.')
  const say = (message: FromWorker): void => port.postMessage(message)
  port.on('message', async (job: Job) => {
    try {
      say({ said: 'record', record: await examine(job) })
    } catch (error) {
      say({ said: 'fault', message: error instanceof Error ? error.message : String(error) })
    }
  })
  say({ said: 'loaded' })
}
