import { useEffect, useMemo, useRef } from 'react'
import type { Action } from '../../app/actions/action.ts'
import { usePageActions } from '../../app/actions/registry.ts'

/**
 * The letters of the rows for whoever is not in them yet; inside, the table itself answers. They stand in the list of
 * shortcuts.
 * @param active index of the row that would be acted on
 */
export function useRowActions(
  active: number,
  go: (index: number) => void,
  onPick: (index: number, reach: boolean) => void,
): void {
  const latest = useRef({ active, go, onPick })
  useEffect(() => {
    latest.current = { active, go, onPick }
  })
  const actions = useMemo<readonly Action[]>(() => {
    const enter = () => latest.current.go(latest.current.active)
    return [
      { id: 'portfolio.next-row', label: 'portfolio:actions.nextRow', section: 'page', shortcut: 'j', run: enter },
      {
        id: 'portfolio.previous-row',
        label: 'portfolio:actions.previousRow',
        section: 'page',
        shortcut: 'k',
        run: enter,
      },
      {
        id: 'portfolio.pick-row',
        label: 'portfolio:actions.pickRow',
        section: 'page',
        shortcut: 'x',
        run: () => latest.current.onPick(latest.current.active, false),
      },
    ]
  }, [])
  usePageActions(actions)
}
