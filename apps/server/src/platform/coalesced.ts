/** Work that is asked for more often than it has to be done. */
export interface Coalesced {
  /** Resolves, or rejects, with a round that began after it was asked for. */
  run(): Promise<void>
  /** Resolves once nothing is running any more, however it ended. */
  settled(): Promise<void>
}

/**
 * Does `work` one round at a time: whoever asks while one is running gets the next one, together with everybody who asks
 * meanwhile. A round that fails is not the last.
 */
export function coalesced(work: () => Promise<unknown>): Coalesced {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const begin = (): Promise<void> => {
    const round = work().then(() => undefined)
    running = round
    const end = () => {
      if (running === round) running = null
    }
    round.then(end, end)
    return round
  }
  const ignored = () => undefined
  return {
    run() {
      if (running === null && next === null) return begin()
      next ??= (running ?? Promise.resolve()).catch(ignored).then(() => {
        next = null
        return begin()
      })
      return next
    },
    async settled() {
      for (let last = next ?? running; last !== null; last = next ?? running) await last.catch(ignored)
    },
  }
}
