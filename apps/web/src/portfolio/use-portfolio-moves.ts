import { useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { PortfolioSearch } from './address/search.ts'

interface Moves {
  /** Shows something else; the way back leads here again. */
  readonly show: (next: PortfolioSearch) => void
  /** Shows something else in place of what is shown, as while somebody types. */
  readonly replace: (next: PortfolioSearch) => void
  /** Follows an address of the app. */
  readonly follow: (href: string) => void
  /** The address of the moment, for what is asked later. */
  readonly here: () => PortfolioSearch
}

/** The ways from the portfolio. They stay the same while the address changes, so that rows need not be drawn anew. */
export function usePortfolioMoves(search: PortfolioSearch): Moves {
  const navigate = useNavigate()
  const router = useRouter()
  const latest = useRef(search)
  useEffect(() => {
    latest.current = search
  }, [search])
  const go = useCallback(
    (next: PortfolioSearch, replace: boolean) =>
      void navigate({ to: '/portfolio', search: next, replace, resetScroll: false }),
    [navigate],
  )
  return useMemo(
    () => ({
      show: (next) => go(next, false),
      replace: (next) => go(next, true),
      follow: (href) => void router.navigate({ href }),
      here: () => latest.current,
    }),
    [go, router],
  )
}
