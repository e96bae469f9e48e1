import { useEffect, useState } from 'react'

/**
 * Gives the focus back to where it was before a dialog opened, once the dialog is gone and nobody else took it. Without
 * it the keyboard would start again at the top of the page, and the page would stay hidden from screen readers.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body
        if (lost && before instanceof HTMLElement && before.isConnected) before.focus()
      })
    },
    [before],
  )
}
