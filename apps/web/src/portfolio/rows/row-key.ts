/** What a key press in the rows means. */
export type RowStep =
  | { readonly kind: 'go'; readonly by: number; readonly extend: boolean }
  | { readonly kind: 'edge'; readonly edge: 'first' | 'last' }
  | { readonly kind: 'select' }

interface Press {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }
const letterSteps: Readonly<Record<string, number>> = { j: 1, k: -1 }

/**
 * Arrows, Home, End and Page keys walk the rows; with Shift they select on the way. Letters do so as well, unless the
 * person switched letters off.
 */
export function rowStep(press: Press, letters: boolean): RowStep | undefined {
  const { key, shiftKey: extend } = press
  if (press.altKey || press.metaKey || press.ctrlKey) return undefined
  const by = steps[key] ?? (letters ? letterSteps[key.toLowerCase()] : undefined)
  if (by !== undefined) return { kind: 'go', by, extend }
  if (key === 'Home' || key === 'End') return { kind: 'edge', edge: key === 'Home' ? 'first' : 'last' }
  return letters && key.toLowerCase() === 'x' ? { kind: 'select' } : undefined
}
