import { useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { type HelpKind, outsideHelpSearch } from './search.ts'

interface Props {
  readonly kind: HelpKind
  readonly id: string
  readonly children: ReactNode
}

/** One entry of the page. The one that the address names is brought into sight once, and stands out. */
export function Entry({ kind, id, children }: Props) {
  const isAsked = useIsAsked(kind, id)
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isAsked) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isAsked])
  return (
    <li ref={item} aria-current={isAsked ? 'true' : undefined}>
      {children}
    </li>
  )
}

/** Whether the address names this entry. */
export function useIsAsked(kind: HelpKind, id: string): boolean {
  const search: Record<string, unknown> = useSearch({ strict: false })
  return outsideHelpSearch(search)[kind] === id
}
