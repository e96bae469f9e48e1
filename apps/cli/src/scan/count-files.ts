import { type WalkOptions, walk } from './walk.ts'

/**
 * Counts the files ahead of a scan, at its side, so that the time left can be told. Gives null until it is done; a scan that is
 * faster does without.
 */
export function countFiles(roots: readonly string[], options: WalkOptions, signal: AbortSignal): () => number | null {
  let total: number | null = null
  const count = async (): Promise<void> => {
    let files = 0
    for await (const seen of walk(roots, options)) {
      if (signal.aborted) return
      if (seen.kind === 'file' || seen.kind === 'failed') files += 1
    }
    total = files
  }
  // Only the time left depends on it; the scan itself tells what cannot be read.
  count().catch(() => undefined)
  return () => total
}
