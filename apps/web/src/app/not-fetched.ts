const failures = new WeakSet<object>()

/** From now on remembers which errors mean that a file of the app could not be fetched. */
export function watchFetching(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => failures.add(payload))
}

/**
 * Whether the error means that a page or a part of one could not be fetched: no network, or a newer Lotse on the server
 * that has other files. Browsers keep such a failure until the page is loaded anew.
 */
export const isNotFetched = (error: unknown): boolean => error instanceof Error && failures.has(error)
