import { useEffect } from 'react'
import { usePreferences } from '../preferences.ts'
import { registeredActions } from './registry.ts'
import { runAction } from './run-action.ts'
import { type KeyPlace, meansShortcut } from './shortcut.ts'
import { isAvailable, useActionContext } from './use-actions.ts'

const typingRoles = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox'])
const covering = '[aria-modal="true"], [role="menu"], [role="alertdialog"]'

function placeOf(target: EventTarget | null): KeyPlace {
  const covered = document.querySelector(covering) !== null
  if (!(target instanceof HTMLElement)) return { typing: false, covered }
  const field = target.closest('input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select')
  const role = target.getAttribute('role') ?? ''
  return { typing: field !== null || target.isContentEditable || typingRoles.has(role), covered }
}

/** Lets keys run the registered actions, unless the person switched that off. */
export function useShortcuts(): void {
  const context = useActionContext()
  const { shortcuts } = usePreferences()
  useEffect(() => {
    if (!shortcuts) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const place = placeOf(event.target)
      const action = registeredActions().findLast(
        (one) => one.shortcut !== undefined && meansShortcut(one.shortcut, event, place) && isAvailable(one, context),
      )
      if (!action) return
      event.preventDefault()
      void runAction(action, context)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [context, shortcuts])
}
