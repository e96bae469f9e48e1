import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type ContactsSearch, contactsSearch } from './search.ts'

type Wanted = { readonly [K in keyof ContactsSearch]?: ContactsSearch[K] | undefined }

/** What the address says of the contacts, and the way to change a part of it. An open contact gets a step in the history. */
export function useContactsSearch(): readonly [ContactsSearch, (next: Wanted) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = useCallback(
    (next: Wanted) => {
      const withNext = (before: object) => ({ ...before, ...next })
      void navigate({ to: '.', search: withNext as never, replace: !('contact' in next), resetScroll: false })
    },
    [navigate],
  )
  return [contactsSearch(search), change]
}
