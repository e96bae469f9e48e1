const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What ends a program from outside. */
export interface Interruption {
  readonly signal: AbortSignal
  /** Called once, when somebody wants the end. */
  readonly onStop: (tell: () => void) => void
  /** Nobody needs to be asked any more. */
  readonly end: () => void
}

/** Listens for Ctrl-C and its like: the first ends the work and lets it write, the second ends the program. */
export function interruption(): Interruption {
  const controller = new AbortController()
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(2)
    controller.abort()
  }
  for (const name of SIGNALS) process.on(name, onSignal)
  return {
    signal: controller.signal,
    onStop: (tell) => controller.signal.addEventListener('abort', tell, { once: true }),
    end: () => {
      for (const name of SIGNALS) process.off(name, onSignal)
    },
  }
}
