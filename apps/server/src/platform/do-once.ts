/** Work that may be asked for several times and is done once: everybody waits for the same. */
export function doOnce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  return () => {
    running ??= work()
    return running
  }
}
