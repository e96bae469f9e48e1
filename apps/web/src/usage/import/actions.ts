import type { Action } from '../../app/actions/action.ts'

/** What the page lets people do who may import; the key and the palette take it from here. */
export const importActions = (choose: () => void): readonly Action[] => [
  { id: 'usage.import', label: 'usage:actions.import', section: 'page', shortcut: 'i', run: choose },
]
