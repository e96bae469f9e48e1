/**
 * The keys of a shortcut as they stand on the keyboard.
 * @param shortcut a single key, or `mod+` and a letter
 * @param names what the keys are called in the reader's language
 */
export function shortcutKeys(shortcut: string, names: { ctrl: string; escape: string }): readonly string[] {
  if (shortcut.startsWith('mod+')) return [names.ctrl, shortcut.slice('mod+'.length).toUpperCase()]
  if (shortcut === 'Escape') return [names.escape]
  return [shortcut.toUpperCase()]
}
