import { useText } from '../language/use-text.ts'
import styles from './KeyHint.module.css'
import { shortcutKeys } from './shortcut-keys.ts'

/** The keys of a shortcut, drawn as keys: Strg K. */
export function KeyHint({ shortcut }: { readonly shortcut: string }) {
  const say = useText()
  const names = { ctrl: say('ui:key.ctrl'), escape: say('ui:key.escape') }
  return (
    <span className={styles.keys}>
      {shortcutKeys(shortcut, names).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
