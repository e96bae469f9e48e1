import { type RefObject, useMemo } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'

/** J and K go from line to line, as in the portfolio; Enter follows the link that has the focus. */
export function useLineWalk(list: RefObject<HTMLElement | null>): void {
  const actions = useMemo<readonly Action[]>(() => {
    const step = (by: 1 | -1) => () => {
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
      const at = links.findIndex((link) => link.contains(document.activeElement))
      const next = at === -1 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)
      links[next]?.focus()
    }
    return [
      { id: 'lines.next', label: 'myWork:walk.next', section: 'page', shortcut: 'j', run: step(1) },
      { id: 'lines.previous', label: 'myWork:walk.previous', section: 'page', shortcut: 'k', run: step(-1) },
    ]
  }, [list])
  usePageActions(actions)
}
