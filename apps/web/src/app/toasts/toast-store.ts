import { useSyncExternalStore } from 'react'
import type { TextKey } from '../../language/text-key.ts'
import type { TextValues } from '../../language/use-text.ts'
import type { Problem } from '../../problem/problem.ts'

/** A short message at the edge of the screen. `undo` gives it a button that takes the change back. */
export interface Toast {
  readonly id: number
  readonly words: { readonly key: TextKey; readonly values?: TextValues } | { readonly problem: Problem }
  readonly undo?: () => Promise<void>
}

let present: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

function set(next: readonly Toast[]): void {
  present = next
  for (const listener of listeners) listener()
}

/** Shows a message; at most three stand at once, the oldest goes first. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  last += 1
  set([...present, { ...toast, id: last }].slice(-3))
}

export function dismissToast(id: number): void {
  set(present.filter((toast) => toast.id !== id))
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => present,
  )
}
