import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type TemplatesSearch, templatesSearch } from './search.ts'

type Changes = { readonly [K in keyof TemplatesSearch]?: TemplatesSearch[K] | undefined }

/** What the address says, and the way to change it. Opening something is a step in the history, closing it none. */
export function useTemplatesSearch() {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const set = useCallback(
    (change: Changes) => {
      const changed = (before: object) => templatesSearch({ ...before, ...change })
      const replace = change.edit === undefined && 'edit' in change
      void navigate({ to: '/checklist-templates', search: changed as never, replace, resetScroll: false })
    },
    [navigate],
  )
  return { search: templatesSearch(search), set }
}
