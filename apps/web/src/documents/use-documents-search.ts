import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type DocumentsSearch, documentsSearch } from './search.ts'

type Wanted = { readonly [K in keyof DocumentsSearch]?: DocumentsSearch[K] | undefined }

/** What the address of the page says, and the way to change a part of it. An open document gets a step in the history. */
export function useDocumentsSearch(): readonly [DocumentsSearch, (next: Wanted) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = useCallback(
    (next: Wanted) => {
      const withNext = (before: object) => ({ ...before, ...next })
      void navigate({ to: '.', search: withNext as never, replace: !('document' in next), resetScroll: false })
    },
    [navigate],
  )
  return [documentsSearch(search), change]
}
