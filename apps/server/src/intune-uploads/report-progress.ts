import { blocksOf, UPLOAD_BLOCK, type UploadState } from '@lotse/packaging'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import { blockStep, steps } from './words.ts'

/** Tells those who watch the job how far it is, in bytes of the content. */
export interface Reporter {
  /** While a file is read or made here. Throws where the job is to end. */
  readonly file: (step: 'build' | 'check') => (done: number, total: number) => void
  /** How large the content is, and how much of it had arrived before. */
  readonly content: (size: number, from: UploadState) => void
  readonly state: (state: UploadState) => void
}

export function reporterOf(job: Pick<RunningJob<unknown>, 'report' | 'signal'>): Reporter {
  let size: number | null = null
  const state = ({ step, blocks }: UploadState): void => {
    if (step === 'done') return
    const done = size === null ? 0 : Math.min(size, blocks * UPLOAD_BLOCK)
    const of = size === null ? 0 : blocksOf({ sizeEncrypted: size })
    job.report(done, size, step === 'blocks' ? blockStep(Math.min(blocks + 1, of), of) : steps[step])
  }
  return {
    file: (step) => (done, total) => {
      job.signal.throwIfAborted()
      job.report(done, total, steps[step])
    },
    content: (whole, from) => {
      size = whole
      state(from)
    },
    state,
  }
}
