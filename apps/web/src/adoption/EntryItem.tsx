import { useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { adoptionSearch } from './search.ts'

/** An entry of a register. The one that the address names is brought into sight once, and stands out. */
export function EntryItem({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const isAsked = adoptionSearch(search).entry === id
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isAsked) item.current?.scrollIntoView({ block: 'center' })
  }, [isAsked])
  return (
    <li ref={item} aria-current={isAsked ? 'true' : undefined}>
      {children}
    </li>
  )
}
