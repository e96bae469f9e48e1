import { useSyncExternalStore } from 'react'

let present = ''
const listeners = new Set<() => void>()

/** Lets a screen reader say a sentence that the page shows without words of its own, such as "24 of 312 shown". */
export function announce(sentence: string): void {
  // A repeated sentence is only heard again when the text differs.
  present = sentence === present ? `${sentence}\u00a0` : sentence
  for (const listener of listeners) listener()
}

export function useAnnouncement(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => present,
  )
}
