import { useCallback, useEffect, useRef, useState } from 'react'
import { client } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { filtersOf, type PortfolioSearch } from '../address/search.ts'
import { listInput } from '../rows/list-input.ts'
import type { Rows } from '../rows/use-windows.ts'
import { windowSize } from '../rows/windows.ts'
import { nothingPicked, type Picked, pickedAll, reachedTo, type Selection, toggled } from './selection.ts'

interface Picking {
  readonly selection: Selection
  readonly pick: (index: number, reach: boolean) => void
  /** Every row found, up to what one act takes; none where all of them are picked already. */
  readonly pickAll: () => void
  readonly clear: () => void
}

/** The rows somebody picked. Other filters begin anew: nobody should act on rows that are out of sight. */
export function useSelection(search: PortfolioSearch, { rowAt, total }: Pick<Rows, 'rowAt' | 'total'>): Picking {
  const [selection, setSelection] = useState(nothingPicked)
  const asked = JSON.stringify(filtersOf(search))
  const [picksFor, setPicksFor] = useState(asked)
  if (picksFor !== asked) {
    setPicksFor(asked)
    setSelection(nothingPicked)
  }
  const latest = useRef({ rowAt, search, selection, total })
  useEffect(() => {
    latest.current = { rowAt, search, selection, total }
  })
  const pick = useCallback((index: number, reach: boolean) => {
    const { rowAt: rowNow } = latest.current
    const row = rowNow(index)
    if (!row) return
    const picked = { engagementId: row.engagementId, customerId: row.customerId }
    setSelection((before) => (reach ? reachedTo(before, index, rowNow) : toggled(before, picked, index)))
  }, [])
  const clear = useCallback(() => setSelection(nothingPicked), [])
  const pickAll = useCallback(() => {
    const { rowAt: rowNow, search: here, selection: now, total: all } = latest.current
    if (now.picked.size >= all) return setSelection(nothingPicked)
    const loaded = loadedRows(all, rowNow)
    if (loaded) return setSelection(pickedAll(loaded))
    client.portfolio.selection(listInput(here)).then(({ items }) => setSelection(pickedAll(items)), reportProblem)
  }, [])
  return { selection, pick, pickAll, clear }
}

/** Every row, where all of them are here already; undefined where the server has to be asked. */
function loadedRows(total: number, rowAt: Rows['rowAt']): readonly Picked[] | undefined {
  if (total > windowSize) return undefined
  const rows = Array.from({ length: total }, (_, index) => rowAt(index)).filter((row) => row !== undefined)
  return rows.length === total ? rows : undefined
}
