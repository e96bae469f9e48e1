import type { LiveMessage } from '@lotse/contract'
import type { Query, QueryClient } from '@tanstack/react-query'
import { isTouched } from './live-match.ts'

/**
 * Asks again for every answer that a live message says may differ. An answer that is on its way for the first time may
 * have been made just before the change, and invalidating does not repeat it: it is asked for again once it has come.
 */
export function renewTouched(queries: QueryClient, message: LiveMessage): void {
  const predicate = ({ queryKey }: Query) => isTouched(queryKey, message)
  const onTheirWay = queries
    .getQueryCache()
    .findAll({ predicate, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined)
  void queries.invalidateQueries({ predicate })
  for (const { promise, queryKey } of onTheirWay) {
    const again = () => queries.invalidateQueries({ queryKey, exact: true })
    promise?.then(again, () => undefined)
  }
}
