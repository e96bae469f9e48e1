import type { DocumentAudience, DocumentKind, DocumentSort } from '@lotse/contract'
import { readSort, type Sort } from '../ui/table/sort.ts'
import { isAudience, isKind } from './choices.ts'

/** What the address of the documents page may say; whatever is broken counts as absent. */
export interface DocumentsSearch {
  readonly q?: string
  readonly kind?: DocumentKind
  readonly for?: DocumentAudience
  /** As `writeSort` writes it. */
  readonly sort?: string
  /** The document that is open. */
  readonly document?: string
}

export const sortable = ['uploaded', 'name', 'size', 'kind'] as const satisfies readonly DocumentSort[]
export const newestFirst: Sort = { by: 'uploaded', descending: true }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function documentsSearch(search: Record<string, unknown>): DocumentsSearch {
  const { q, kind, for: whom, sort, document } = search
  return {
    // The router reads `q=365` as a number.
    ...((typeof q === 'string' && q !== '') || typeof q === 'number' ? { q: String(q).slice(0, 100) } : {}),
    ...(isKind(kind) && { kind }),
    ...(isAudience(whom) && { for: whom }),
    ...(readSort(sort, sortable) && { sort: String(sort) }),
    ...(typeof document === 'string' && uuid.test(document) && { document }),
  }
}

/** The same as the API asks for it. */
export function filterOf({ q, kind, for: audience, sort }: DocumentsSearch) {
  const { by, descending } = readSort(sort, sortable) ?? newestFirst
  return {
    ...(q && { search: q }),
    ...(kind && { kind }),
    ...(audience && { audience }),
    sort: sortable.find((one) => one === by) ?? 'uploaded',
    descending,
  }
}
