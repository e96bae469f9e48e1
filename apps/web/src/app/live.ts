import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { readMessage } from './live-match.ts'
import { renewTouched } from './renew-touched.ts'
import { sessionQuery } from './session.ts'

/** `stale`: the connection broke, so what is on the screen may have changed elsewhere. */
export type LiveState = 'connecting' | 'live' | 'stale'

const address = '/api/events'
const firstDelay = 1_000
const longestDelay = 30_000

let state: LiveState = 'connecting'
const listeners = new Set<() => void>()

function become(next: LiveState): void {
  if (state === next) return
  state = next
  for (const listener of listeners) listener()
}

/**
 * Listens to what changes on the server and marks the answers that may differ, so that two open browsers agree.
 * Reconnects by itself, waiting longer each time, and at once when the device comes back online; asks for everything
 * on the screen again after a gap.
 * @returns the way to stop
 */
function listen(queries: QueryClient): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let delay = firstDelay

  function open(): void {
    clearTimeout(timer)
    source?.close()
    source = new EventSource(address)
    source.onopen = () => {
      delay = firstDelay
      if (state === 'stale') void queries.invalidateQueries()
      become('live')
    }
    source.onmessage = (event: MessageEvent<string>) => {
      const message = readMessage(event.data)
      if (message) renewTouched(queries, message)
    }
    source.onerror = () => {
      source?.close()
      become('stale')
      // The server also ends the connection of somebody whose sign-in ended.
      void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
      timer = setTimeout(open, delay)
      delay = Math.min(delay * 2, longestDelay)
    }
  }

  open()
  window.addEventListener('online', open)
  return () => {
    clearTimeout(timer)
    source?.close()
    window.removeEventListener('online', open)
    become('connecting')
  }
}

/** Keeps the screen live while the calling component stands. */
export function useLive(queries: QueryClient): void {
  useEffect(() => listen(queries), [queries])
}

/** The state of the connection, for the banner. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => state,
  )
}
