import type { LotseTheme } from './lotse-theme.ts'
import type { ThemeName } from './theme-choice.ts'

const fontFamilyBase = '"Segoe UI", Inter, "Noto Sans", system-ui, sans-serif'

const files: Readonly<Record<ThemeName, () => Promise<{ readonly theme: LotseTheme }>>> = {
  light: () => import('./light.ts'),
  dark: () => import('./dark.ts'),
  contrast: () => import('./contrast.ts'),
}

/** Fetches a theme; a person sees one at a time and fetches no other. */
export async function loadTheme(name: ThemeName): Promise<LotseTheme> {
  const { theme } = await files[name]()
  return { ...theme, fontFamilyBase }
}
