import { useBlocker } from '@tanstack/react-router'
import { useRef, useState } from 'react'

interface Leaving {
  /** Whether the person is being asked what becomes of the unsaved words. */
  readonly asks: boolean
  /** Cancel, Escape: asks where something is unsaved, otherwise it closes. Escape at the question is "go on". */
  readonly leave: () => void
  readonly keep: () => void
  /** Closes without asking: the words were given up, or are saved. */
  readonly close: () => void
  /** What sends the words goes where it likes: the way out is not asked about. A failure closes it again. */
  readonly sending: <T>(work: () => Promise<T>) => Promise<T>
}

/** The pages behind the sign-in. Whoever is sent out there was signed out, and cannot stay to go on writing. */
const INSIDE = /^\/inside/

/**
 * Asks whoever leaves a dialog with unsaved words, whichever way: its own button, Escape, the browser's Back, a link or the
 * palette. Reloading and closing the tab are asked about by the browser.
 *
 * @param onClose closes the dialog; called at once where nothing is unsaved
 */
export function useLeaving(isUnsaved: boolean, onClose: () => void): Leaving {
  const passes = useRef(false)
  const [isAsked, setAsked] = useState(false)
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ next }) => !passes.current && INSIDE.test(next.routeId),
    enableBeforeUnload: () => !passes.current,
    disabled: !isUnsaved,
    withResolver: true,
  })
  const isBlocked = status === 'blocked'
  const keep = () => {
    setAsked(false)
    reset?.()
  }
  const close = () => {
    setAsked(false)
    if (proceed) return proceed()
    passes.current = true
    onClose()
  }
  const asks = isAsked || isBlocked
  return {
    asks,
    leave: () => (asks ? keep() : isUnsaved ? setAsked(true) : onClose()),
    keep,
    close,
    sending: async (work) => {
      passes.current = true
      try {
        return await work()
      } catch (error) {
        passes.current = false
        throw error
      }
    },
  }
}
