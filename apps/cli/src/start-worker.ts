import { getAsset, isSea } from 'node:sea'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts a thread that runs a `worker.ts` of this folder, by its path from here: `scan/worker.ts`. In a single executable there are no
 * files: its text lies in the program. A URL is run as it is.
 */
export function startWorker(program: string | URL, options: WorkerOptions = {}): Worker {
  if (typeof program === 'string' && isSea()) return new Worker(getAsset(program, 'utf8'), { ...options, eval: true })
  return new Worker(typeof program === 'string' ? new URL(program, import.meta.url) : program, options)
}
