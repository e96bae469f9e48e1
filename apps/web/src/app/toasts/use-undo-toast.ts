import { useCallback } from 'react'
import type { TextKey } from '../../language/text-key.ts'
import type { TextValues } from '../../language/use-text.ts'
import { showToast } from './toast-store.ts'

/**
 * Instead of "are you sure": the change is made, and a message offers to take it back.
 * @returns a function of what happened (in words) and how to undo it; a failing undo is told like any other problem
 */
export function useUndoToast(): (key: TextKey, undo: () => Promise<void>, values?: TextValues) => void {
  return useCallback((key, undo, values) => showToast({ words: values ? { key, values } : { key }, undo }), [])
}
