import type { Notice } from '@lotse/contract'
import { type RefObject, useMemo } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'

interface Inbox {
  readonly list: RefObject<HTMLElement | null>
  readonly notices: readonly Notice[]
  readonly onToggle: (notice: Notice) => void
}

/** J and K go from notice to notice, Enter follows the one that has the focus, E marks it as read or as unread again. */
export function useInboxKeys({ list, notices, onToggle }: Inbox): void {
  const actions = useMemo<readonly Action[]>(() => {
    const links = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-notice]') ?? [])]
    const present = () => links().findIndex((link) => link.closest('li')?.contains(document.activeElement))
    const step = (by: 1 | -1) => () => {
      const all = links()
      const at = present()
      all[at === -1 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus()
    }
    const toggle = () => {
      const id = links()[present()]?.dataset.notice
      const notice = notices.find((one) => one.id === id)
      if (notice) onToggle(notice)
    }
    return [
      { id: 'notices.next', label: 'notices:keys.next', section: 'page', shortcut: 'j', run: step(1) },
      { id: 'notices.previous', label: 'notices:keys.previous', section: 'page', shortcut: 'k', run: step(-1) },
      { id: 'notices.toggle', label: 'notices:keys.toggle', section: 'page', shortcut: 'e', run: toggle },
    ]
  }, [list, notices, onToggle])
  usePageActions(actions)
}
