import type { QueryClient } from '@tanstack/react-query'
import { api } from '../app/api.ts'

/** Asks again which drafts there are. */
export async function renewDrafts(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: api.notes.drafts.key() })
}
