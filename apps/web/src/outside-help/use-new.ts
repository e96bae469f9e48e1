import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type HelpKind, type OutsideHelpSearch, outsideHelpSearch } from './search.ts'

interface New {
  readonly isOpen: boolean
  readonly search: OutsideHelpSearch
  readonly open: () => void
  readonly close: () => void
}

/** Whether a new entry of a kind is being written: by a button, or because the address says so. */
export function useNew(kind: HelpKind, may: boolean): New {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const search = outsideHelpSearch(raw)
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const isAsked = may && search.new === kind
  const close = () => {
    setOpen(false)
    if (isAsked) void navigate({ to: '.', search: {} as never, replace: true, resetScroll: false })
  }
  return { isOpen: isOpen || isAsked, search, open: () => setOpen(true), close }
}
