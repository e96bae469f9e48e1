import { useSyncExternalStore } from 'react'
import { resolveTheme, type ThemeChoice, type ThemeName } from './theme-choice.ts'

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)')
const contrastQuery = window.matchMedia('(prefers-contrast: more)')

function subscribe(changed: () => void): () => void {
  darkQuery.addEventListener('change', changed)
  contrastQuery.addEventListener('change', changed)
  return () => {
    darkQuery.removeEventListener('change', changed)
    contrastQuery.removeEventListener('change', changed)
  }
}

/** The theme to show for a choice, as the device is now. */
export function themeNameOf(choice: ThemeChoice): ThemeName {
  return resolveTheme(choice, { dark: darkQuery.matches, moreContrast: contrastQuery.matches })
}

/** The theme on the screen for a choice; follows the device while the choice is `system`. */
export function useThemeName(choice: ThemeChoice): ThemeName {
  return useSyncExternalStore(subscribe, () => themeNameOf(choice))
}
