import { useText } from '../../language/use-text.ts'
import styles from './SkipLink.module.css'

/** The first stop of the Tab key: over the navigation, straight to the page. */
export function SkipLink() {
  const say = useText()
  return (
    <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
      {say('app:skip')}
    </button>
  )
}
