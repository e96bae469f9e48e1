import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { isProblem } from '../problem/problem.ts'

// A box that shows what the cache holds must show it before the browser draws again; by default the cache tells its
// readers a turn later, and a click would show the old state for a moment.
notifyManager.setScheduler(queueMicrotask)

/**
 * Holds what the server answered. Server-sent events say what changed, so nothing is asked again on a timer; a request
 * that got no answer or hit a busy server is repeated, anything the server refused is not.
 *
 * @param onSignedOut called when the server says that nobody is signed in any more
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error) && error.code === 'not-signed-in') onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 60_000, retry: worthRepeating, refetchOnWindowFocus: true },
      mutations: { retry: worthRepeating },
    },
  })
}

/** @param failures how often it failed before this time */
export function worthRepeating(failures: number, error: unknown): boolean {
  if (failures >= 2) return false
  return isProblem(error) && (error.code === 'unreachable' || error.status === 502 || error.status === 503)
}
