import type { Localised } from '@lotse/contract'

export interface Progress {
  readonly done: number
  readonly total: number | null
  readonly step: Localised | null
}

/** A progress that may be reported as often as one likes. */
export interface ProgressWriter {
  report(progress: Progress): void
  /** Waits for the write under way and writes what was reported last: a job that is done says so of all its parts. */
  close(): Promise<void>
}

const INTERVAL_MS = 250

/** Writes the newest progress, one write at a time and at most four a second. */
export function createProgressWriter(write: (progress: Progress) => Promise<void>): ProgressWriter {
  let newest: Progress | null = null
  let writing: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined
  let lastWrite = Number.NEGATIVE_INFINITY
  let closed = false

  function schedule(): void {
    if (closed || newest === null || writing !== null || timer !== undefined) return
    timer = setTimeout(begin, Math.max(0, lastWrite + INTERVAL_MS - performance.now()))
  }

  function begin(): void {
    timer = undefined
    const progress = newest
    if (progress === null) return
    newest = null
    lastWrite = performance.now()
    writing = write(progress).finally(() => {
      writing = null
      schedule()
    })
  }

  return {
    report(progress) {
      if (closed) return
      newest = progress
      schedule()
    },
    async close() {
      closed = true
      clearTimeout(timer)
      await writing
      const last = newest
      newest = null
      if (last !== null) await write(last)
    },
  }
}
