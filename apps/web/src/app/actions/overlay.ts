import { useSyncExternalStore } from 'react'

/** What the shell may lay over the page. */
export type Overlay = 'palette' | 'shortcuts' | null

let present: Overlay = null
const listeners = new Set<() => void>()

/** Opens one of the shell's overlays, or closes the open one with null. */
export function showOverlay(overlay: Overlay): void {
  present = overlay
  for (const listener of listeners) listener()
}

export function useOverlay(): Overlay {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => present,
  )
}
