import type { FoundNote, LibraryNote } from '@lotse/contract'
import { RANKED_AT_MOST } from '@lotse/contract'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import { findWords } from './find-words.ts'
import { presentFound, presentLibraryNote } from './present.ts'
import { searchTerms } from './search-terms.ts'
import { type NoteFilter, type NoteRecord, newestNotes, searchNotes, selectNotes } from './store.ts'

interface Query extends NoteFilter {
  /** The number of notes seen. */
  readonly after?: string | undefined
  readonly limit: number
  readonly search?: string | undefined
  readonly sort: 'relevance' | 'newest'
}

interface Listed<Item> {
  items: Item[]
  total: number
  next: string | null
}

/** The notes of an engagement: the newest first, or what a search finds. */
export async function listNotes(
  { services }: ActingContext,
  query: Query & { readonly customerId: string; readonly engagementId: string },
): Promise<Listed<FoundNote>> {
  return services.database.transaction({ customer: customerId(query.customerId) }, (tx) =>
    list(tx, query, presentFound),
  )
}

/** The same over all customers, for the team. */
export async function listLibrary({ services }: ActingContext, query: Query): Promise<Listed<LibraryNote>> {
  return services.database.transaction('portfolio', (tx) => list(tx, query, presentLibraryNote))
}

type Hits = { readonly found: string[]; readonly snippet: string } | null

async function list<Item>(
  tx: Transaction,
  query: Query,
  present: (record: NoteRecord, hits: Hits) => Item,
): Promise<Listed<Item>> {
  const offset = pageNumber(query.after) ?? 0
  const terms = searchTerms(query.search ?? '')
  // Signs alone are no words: nothing is searched for, and everything shown.
  const { ids, total } =
    terms.length === 0
      ? await newestNotes(tx, query, { offset, limit: query.limit })
      : await searchNotes(tx, query, { terms, sort: query.sort, offset, limit: query.limit })
  const records = await selectNotes(tx, ids)
  const hits = terms.length === 0 ? new Map<string, Hits>() : await findWords(tx, records, terms)
  const reach = terms.length === 0 ? total : Math.min(total, RANKED_AT_MOST)
  const seen = offset + ids.length
  return {
    items: records.map((record) => present(record, hits.get(record.note.id) ?? null)),
    total,
    next: ids.length > 0 && seen < reach ? String(seen) : null,
  }
}
