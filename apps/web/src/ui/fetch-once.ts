/**
 * Fetches something once for everybody who asks. Whoever waits hears of a failure; whoever asks after it sets off
 * another attempt.
 */
export function fetchOnce<Thing>(load: () => Promise<Thing>): () => Promise<Thing> {
  let asked: Promise<Thing> | undefined
  return () => {
    asked ??= load().catch((error: unknown) => {
      asked = undefined
      throw error
    })
    return asked
  }
}
