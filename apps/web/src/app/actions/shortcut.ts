/** What of a key press decides about shortcuts; a DOM `KeyboardEvent` has it all. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Where the key was pressed. */
export interface KeyPlace {
  /** In a field that takes text, or a list that searches by letters. */
  readonly typing: boolean
  /** While a dialog, a menu or a drawer lies over the page. */
  readonly covered: boolean
}

/**
 * Whether a key press means a shortcut.
 *
 * Letters never act while somebody types or a dialog is open; `mod+…` acts while typing, since it types nothing.
 * @param shortcut a single key or `mod+` and a letter
 */
export function meansShortcut(shortcut: string, press: KeyPress, place: KeyPlace): boolean {
  if (place.covered || press.altKey) return false
  const mod = press.ctrlKey || press.metaKey
  if (shortcut.startsWith('mod+')) return mod && press.key.toLowerCase() === shortcut.slice('mod+'.length)
  if (mod || place.typing) return false
  return press.key.length === 1 ? press.key.toLowerCase() === shortcut : press.key === shortcut
}
