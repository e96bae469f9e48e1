import { useSyncExternalStore } from 'react'
import { type Preferences, readPreferences } from './read-preferences.ts'

const storageKey = 'lotse.preferences'
const listeners = new Set<() => void>()
let present = readPreferences(window.localStorage.getItem(storageKey), navigator.languages)

export function preferences(): Preferences {
  return present
}

/** Changes some preferences, remembers them in this browser and tells every reader. */
export function setPreferences(change: Partial<Preferences>): void {
  present = { ...present, ...change }
  window.localStorage.setItem(storageKey, JSON.stringify(present))
  for (const listener of listeners) listener()
}

/** Calls back after each change, also one made in another tab. Returns the way to stop. */
function onPreferences(changed: () => void): () => void {
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key !== storageKey) return
    present = readPreferences(event.newValue, navigator.languages)
    changed()
  }
  listeners.add(changed)
  window.addEventListener('storage', fromOtherTab)
  return () => {
    listeners.delete(changed)
    window.removeEventListener('storage', fromOtherTab)
  }
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(onPreferences, preferences)
}
