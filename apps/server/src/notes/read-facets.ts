import type { NoteFacets } from '@lotse/contract'
import type { ActingContext } from '../platform/http/api.ts'
import { selectFacets } from './facet-store.ts'

/** By what the notes of all customers can be narrowed. */
export async function readFacets({ services }: ActingContext): Promise<NoteFacets> {
  return services.database.transaction('portfolio', (tx) => selectFacets(tx))
}
