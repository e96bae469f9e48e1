/** What a person can choose; `system` follows the device. */
export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const
export type ThemeChoice = (typeof themeChoices)[number]

/** What is then on the screen. */
export type ThemeName = Exclude<ThemeChoice, 'system'>

/**
 * The theme to show.
 * @param device what the device asks for; forced colours are the browser's own high contrast and need no theme of ours
 */
export function resolveTheme(choice: ThemeChoice, device: { dark: boolean; moreContrast: boolean }): ThemeName {
  if (choice !== 'system') return choice
  if (device.moreContrast) return 'contrast'
  return device.dark ? 'dark' : 'light'
}
