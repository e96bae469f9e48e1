import type { QueryClient } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import type { Place } from './address.ts'
import { engagementKey } from './engagement-query.ts'

/**
 * Asks again for what a change of an engagement touches: the playbook's view of it, its notes and its history. Live
 * messages do the same for everybody else, and for this browser where the connection stands.
 */
export async function renewEngagement(queries: QueryClient, place: Place): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: engagementKey(place) }),
    queries.invalidateQueries({ queryKey: api.usageStatus.key() }),
    queries.invalidateQueries({ queryKey: api.notes.key() }),
    queries.invalidateQueries({ queryKey: api.history.key() }),
  ])
}
