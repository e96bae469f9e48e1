import type { PortfolioPage } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { reportProblem } from '../../app/toasts/report.ts'
import type { PortfolioSearch } from '../address/search.ts'
import { listInput } from '../rows/list-input.ts'
import { windowOptions } from '../rows/use-windows.ts'
import { windowSize } from '../rows/windows.ts'

/** Rows that go on paper at most: some forty pages. */
const mostPrinted = 1000

interface Printing {
  /** Rows to lay out one below the other; null while the screen is meant. */
  readonly printed: number | null
  /** Fetches what is missing, then opens the browser's print dialog. */
  readonly print: () => void
}

/**
 * Paper does not scroll: while the browser prints, every row that is loaded stands there. The page's own print command
 * loads the missing ones first; the browser's own takes what is there.
 */
export function usePrinting(search: PortfolioSearch, total: number): Printing {
  const queries = useQueryClient()
  const [printed, setPrinted] = useState<number | null>(null)

  useEffect(() => {
    const input = listInput(search)
    const loaded = () => {
      let rows = 0
      for (let number = 0; rows < mostPrinted; number += 1) {
        const page = queries.getQueryData<PortfolioPage>(windowOptions(input, number).queryKey)
        rows += page?.items.length ?? 0
        if ((page?.items.length ?? 0) < windowSize) break
      }
      return rows
    }
    const before = () => flushSync(() => setPrinted(loaded()))
    const after = () => setPrinted(null)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [queries, search])

  const print = useCallback(() => {
    const windows = Math.ceil(Math.min(total, mostPrinted) / windowSize)
    const input = listInput(search)
    const all = Array.from({ length: windows }, (_, number) => queries.ensureQueryData(windowOptions(input, number)))
    Promise.all(all).then(() => window.print(), reportProblem)
  }, [queries, search, total])
  return { printed, print }
}
