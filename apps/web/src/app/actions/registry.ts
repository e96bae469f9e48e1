import { useEffect, useSyncExternalStore } from 'react'
import type { Action } from './action.ts'

const groups = new Set<readonly Action[]>()
const listeners = new Set<() => void>()
let all: readonly Action[] = []

function changed(): void {
  all = [...groups].flat()
  for (const listener of listeners) listener()
}

/**
 * Adds actions; a later one with the same shortcut wins over an earlier one, so a page may use a key of the shell.
 * @returns the way to remove them
 */
export function registerActions(actions: readonly Action[]): () => void {
  groups.add(actions)
  changed()
  return () => {
    groups.delete(actions)
    changed()
  }
}

/** Actions that exist while the calling page stands. Pass a constant or a memoised list. */
export function usePageActions(actions: readonly Action[]): void {
  useEffect(() => registerActions(actions), [actions])
}

/** Every registered action, whether available or not. */
export function useAllActions(): readonly Action[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => all,
  )
}

/** Every registered action at this moment, outside of rendering. */
export const registeredActions = (): readonly Action[] => all
