import { startWorker } from '../../../apps/cli/src/start-worker.ts'

/** A program with a thread, as small as can be: hands its arguments over and prints what the thread makes of them. */
const worker = startWorker('threads/worker.ts', { workerData: process.argv.slice(2) })
worker.once('message', (message: object) => {
  process.stdout.write(JSON.stringify(message))
})
worker.once('error', (error) => {
  process.stderr.write(String(error))
  process.exitCode = 2
})
