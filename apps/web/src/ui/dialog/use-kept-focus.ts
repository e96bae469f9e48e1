import { type RefObject, useEffect, useRef } from 'react'
import { DIALOG, openDialogs } from './open-dialogs.ts'

/**
 * Keeps the focus inside a panel: where the control that had it goes away, as a button does that was pressed for good,
 * the panel itself takes it. Escape and Tab then still find what they belong to.
 * @returns where to put an element inside the panel
 */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const inside = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const panel = inside.current?.closest<HTMLElement>(DIALOG)
    if (!panel) return
    const take = () => {
      if (!isLost() || openDialogs().at(-1) !== panel) return
      panel.tabIndex = -1
      panel.focus()
    }
    const observer = new MutationObserver(() => {
      // Whoever returns the focus on purpose does so in the next frame, and goes first.
      if (isLost()) requestAnimationFrame(() => requestAnimationFrame(take))
    })
    observer.observe(panel, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])
  return inside
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
