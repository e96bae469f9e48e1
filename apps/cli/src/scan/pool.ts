import type { Worker } from 'node:worker_threads'
import { recordWithoutFacts, type ScanRecord } from '@lotse/readiness'
import { startWorker } from '../start-worker.ts'
import { codeOf } from './error-code.ts'
import type { FromWorker, Job } from './protocol.ts'

export interface PoolOptions {
  readonly workers: number
  /** Module whose thread calls `serveJobs`, as `startWorker` names it. */
  readonly program: string | URL
  /** Milliseconds a file may take. */
  readonly limit: number
  /** Megabytes of objects a worker may hold. */
  readonly memory: number
}

/** Threads that read files. One that takes too long or too much is ended and replaced, and its file says so. */
export interface Pool {
  /** Waits until a thread is free. */
  readonly free: () => Promise<void>
  /** Gives a file to a free thread; `done` hears what became of it, always. */
  readonly start: (job: Job, done: (record: ScanRecord) => void) => void
  /** Waits until all files that were given are done. */
  readonly idle: () => Promise<void>
  /** Ends all threads at once; what they were reading is not told. @throws when threads could not be started at all */
  readonly stop: () => Promise<void>
}

interface Lane {
  worker: Worker | null
  loaded: boolean
  job: Job | null
  done: ((record: ScanRecord) => void) | null
  timer: NodeJS.Timeout | null
}

/** Loading the rules takes a part of this; a thread that is not ready by then never will be. */
const LOADING_LIMIT = 60_000
/** Threads get small spaces for what is short-lived: what a file leaves behind goes at once, and many threads stay small together. */
const YOUNG_MEGABYTES = 3

/** A pool that has started nothing yet. */
export function pool(options: PoolOptions): Pool {
  const lanes: Lane[] = Array.from({ length: options.workers }, () => ({
    worker: null,
    loaded: false,
    job: null,
    done: null,
    timer: null,
  }))
  let waiting: (() => void)[] = []
  let stopped = false
  let broken: Error | null = null

  const wake = (): void => {
    const woken = waiting
    waiting = []
    for (const go of woken) go()
  }
  const settle = (lane: Lane, record: ScanRecord): void => {
    const { done } = lane
    if (lane.timer !== null) clearTimeout(lane.timer)
    lane.job = null
    lane.done = null
    lane.timer = null
    if (!stopped) done?.(record)
    wake()
  }
  /** The thread is gone or has to go; its file ends with `record`. */
  const replace = (lane: Lane, record: (job: Job) => ScanRecord): void => {
    const { worker, job } = lane
    lane.worker = null
    lane.loaded = false
    void worker?.terminate()
    if (job !== null) settle(lane, record(job))
  }
  const send = (lane: Lane): void => {
    if (lane.job === null || !lane.loaded) return
    lane.worker?.postMessage(lane.job)
    if (lane.timer !== null) clearTimeout(lane.timer)
    lane.timer = setTimeout(() => replace(lane, (job) => timedOut(job, options.limit)), options.limit)
  }
  const begin = (lane: Lane): void => {
    const worker = startWorker(options.program, {
      resourceLimits: { maxOldGenerationSizeMb: options.memory, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    })
    lane.worker = worker
    lane.timer = setTimeout(() => {
      broken = new Error('A worker did not start.')
      replace(lane, (job) => fault(job, 'not started'))
    }, LOADING_LIMIT)
    const isOwn = (): boolean => lane.worker === worker
    worker.on('message', (message: FromWorker) => {
      if (!isOwn()) return
      if (message.said === 'loaded') {
        lane.loaded = true
        if (lane.timer !== null) clearTimeout(lane.timer)
        send(lane)
      } else if (lane.job !== null)
        settle(lane, message.said === 'record' ? message.record : fault(lane.job, message.message))
    })
    worker.on('error', (error: unknown) => {
      if (!isOwn()) return
      if (!lane.loaded) broken = error instanceof Error ? error : new Error(String(error))
      replace(lane, (job) =>
        codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
          ? tooLarge(job, options.memory)
          : fault(job, error instanceof Error ? error.message : String(error)),
      )
    })
    worker.on('exit', () => {
      if (isOwn()) replace(lane, (job) => fault(job, 'the worker ended'))
    })
  }
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds() && !stopped) await new Promise<void>((go) => waiting.push(go))
    if (broken !== null) throw broken
  }

  return {
    free: () => until(() => lanes.some(({ job }) => job === null)),
    start: (job, done) => {
      const lane = lanes.find((one) => one.job === null)
      if (lane === undefined) throw new Error('No thread is free; wait for free() first.')
      lane.job = job
      lane.done = done
      if (lane.worker === null) begin(lane)
      else send(lane)
    },
    idle: () => until(() => lanes.every(({ job }) => job === null)),
    stop: async () => {
      stopped = true
      const workers = lanes.flatMap(({ worker }) => (worker === null ? [] : [worker]))
      for (const lane of lanes) {
        if (lane.timer !== null) clearTimeout(lane.timer)
        lane.worker = null
      }
      wake()
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

const timedOut = (job: Job, limit: number): ScanRecord =>
  recordWithoutFacts(job, 'timed-out', { code: 'time-limit', values: { seconds: limit / 1000 } })
const tooLarge = (job: Job, megabytes: number): ScanRecord =>
  recordWithoutFacts(job, 'too-large', { code: 'memory-limit', values: { megabytes } })
const fault = (job: Job, message: string): ScanRecord =>
  recordWithoutFacts(job, 'error', { code: 'program-fault', values: { message } })
