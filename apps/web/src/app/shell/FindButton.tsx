import { Search16Regular } from '@fluentui/react-icons/svg/search'
import { useText } from '../../language/use-text.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { showOverlay } from '../actions/overlay.ts'
import { usePreferences } from '../preferences.ts'
import styles from './FindButton.module.css'

/** Looks like a search field and opens the command palette. */
export function FindButton() {
  const say = useText()
  const { shortcuts } = usePreferences()
  return (
    <button type="button" className={styles.find} onClick={() => showOverlay('palette')}>
      <Search16Regular aria-hidden />
      <span className={styles.words}>{say('app:actions.find')}</span>
      {shortcuts && <KeyHint shortcut="mod+k" />}
    </button>
  )
}
