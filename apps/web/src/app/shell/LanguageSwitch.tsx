import { languageNames, languages } from '../../language/language.ts'
import { useText } from '../../language/use-text.ts'
import { setPreferences, usePreferences } from '../preferences.ts'
import styles from './LanguageSwitch.module.css'

/** One button per language; the one on the screen is pressed. */
export function LanguageSwitch() {
  const say = useText()
  const { language } = usePreferences()
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">{say('app:account.language')}</legend>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          className={styles.language}
          onClick={() => setPreferences({ language: one })}
        >
          {languageNames[one]}
        </button>
      ))}
    </fieldset>
  )
}
