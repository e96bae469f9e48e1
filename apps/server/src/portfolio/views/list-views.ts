import type { SavedView } from '@lotse/contract'
import { ORGANISATION } from '../../platform/db/scope.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { presentViews } from './present.ts'
import { viewsOf } from './store.ts'

/** One's own views and those shared with the organisation, in one's own order. */
export async function listViews({ services, actor }: ActingContext): Promise<SavedView[]> {
  return services.database.transaction({ customer: ORGANISATION }, async (tx) =>
    presentViews(tx, await viewsOf(tx, actor.personId), actor),
  )
}
