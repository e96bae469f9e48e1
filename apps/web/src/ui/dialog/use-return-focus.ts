import { useEffect, useState } from 'react'
import { openDialogs } from './open-dialogs.ts'

/**
 * Leaves the page as it was before a dialog opened: the focus goes back to where it was unless somebody else took it, or
 * to the page where that is gone, and the page can be heard again. Every dialog calls it; render dialogs only while they
 * are open.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        uncover()
        const lost = document.activeElement === null || document.activeElement === document.body
        if (!lost) return
        const there = before instanceof HTMLElement && before.isConnected && before !== document.body
        if (there) before.focus()
        // A panel below the dialog takes the focus itself.
        else if (openDialogs().length === 0) document.getElementById('main')?.focus({ preventScroll: true })
      })
    },
    [before],
  )
}

/**
 * Fluent's focus manager hides the page from screen readers while a dialog is open. When the dialog was its last user,
 * it is taken down before it gets round to showing the page again (tabster 8, `ModalizerAPI.dispose`).
 */
function uncover(): void {
  if (document.querySelector('[aria-modal="true"]') !== null) return
  document.getElementById('root')?.removeAttribute('aria-hidden')
}
