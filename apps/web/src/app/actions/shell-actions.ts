import { setPreferences } from '../preferences.ts'
import { navigationItems } from '../shell/navigation-items.ts'
import type { Action } from './action.ts'
import { showOverlay } from './overlay.ts'
import { signOut } from './sign-out.ts'

const goActions: readonly Action[] = navigationItems.map(({ id, label, icon, to, shortcut, isVisible }) => ({
  id: `go.${id}`,
  label,
  icon,
  section: 'go',
  ...(shortcut && { shortcut }),
  isAvailable: ({ self }) => self !== null && isVisible(self),
  run: ({ router }) => router.navigate({ to }),
}))

/** Also a button of the account menu. */
export const signOutAction: Action = {
  id: 'account.sign-out',
  label: 'app:actions.signOut',
  section: 'account',
  run: signOut,
}

/** What is possible on every page of a person who is signed in. */
export const shellActions: readonly Action[] = [
  ...goActions,
  {
    id: 'find.slash',
    label: 'app:actions.find',
    section: 'go',
    shortcut: '/',
    run: () => showOverlay('palette'),
  },
  {
    id: 'find.open',
    label: 'app:actions.find',
    section: 'go',
    shortcut: 'mod+k',
    run: () => showOverlay('palette'),
  },
  {
    id: 'view.light',
    label: 'app:actions.themeLight',
    section: 'view',
    run: () => setPreferences({ theme: 'light' }),
  },
  { id: 'view.dark', label: 'app:actions.themeDark', section: 'view', run: () => setPreferences({ theme: 'dark' }) },
  {
    id: 'view.contrast',
    label: 'app:actions.themeContrast',
    section: 'view',
    run: () => setPreferences({ theme: 'contrast' }),
  },
  {
    id: 'view.system',
    label: 'app:actions.themeSystem',
    section: 'view',
    run: () => setPreferences({ theme: 'system' }),
  },
  { id: 'view.german', label: 'app:actions.german', section: 'view', run: () => setPreferences({ language: 'de' }) },
  { id: 'view.english', label: 'app:actions.english', section: 'view', run: () => setPreferences({ language: 'en' }) },
  { id: 'view.print', label: 'app:actions.print', section: 'view', run: () => window.print() },
  signOutAction,
  {
    id: 'help.shortcuts',
    label: 'app:actions.shortcuts',
    section: 'help',
    shortcut: '?',
    run: () => showOverlay('shortcuts'),
  },
]
