import { ChevronUpDown20Regular } from '@fluentui/react-icons/svg/chevron-up-down'
import { PersonCircle20Regular } from '@fluentui/react-icons/svg/person-circle'
import { SignOut20Regular } from '@fluentui/react-icons/svg/sign-out'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { isLanguage, languageNames, languages } from '../../language/language.ts'
import { useText } from '../../language/use-text.ts'
import { themeChoices } from '../../theme/theme-choice.ts'
import { runAction } from '../actions/run-action.ts'
import { signOutAction } from '../actions/shell-actions.ts'
import { useActionContext } from '../actions/use-actions.ts'
import { setPreferences, usePreferences } from '../preferences.ts'
import { useSelf } from '../session.ts'
import styles from './AccountMenu.module.css'
import { RadioList } from './RadioList.tsx'
import { useDismiss } from './use-dismiss.ts'

/**
 * Who is signed in; unfolds language, colours and sign-out. A disclosure of ordinary fields: it needs no menu code on
 * the first load.
 */
export function AccountMenu() {
  const say = useText()
  const self = useSelf()
  const context = useActionContext()
  const id = useId()
  const [open, setOpen] = useState(false)
  const place = useDismiss<HTMLDivElement>(open, () => setOpen(false))
  const { language, theme } = usePreferences()
  if (self === null) return null
  return (
    <div ref={place} className={styles.account}>
      {open && (
        <div id={id} className={styles.panel}>
          {self.only === null && (
            <Link to="/account" className={styles.button} onClick={() => setOpen(false)}>
              <PersonCircle20Regular aria-hidden />
              <span className={styles.name}>{say('app:navigation.account')}</span>
            </Link>
          )}
          <RadioList
            legend={say('app:account.language')}
            options={languages.map((one) => ({ value: one, label: languageNames[one], lang: one }))}
            value={language}
            onChoose={(value) => isLanguage(value) && setPreferences({ language: value })}
          />
          <RadioList
            legend={say('app:account.theme')}
            options={themeChoices.map((one) => ({ value: one, label: say(`app:theme.${one}`) }))}
            value={theme}
            onChoose={(value) => {
              const choice = themeChoices.find((one) => one === value)
              if (choice) setPreferences({ theme: choice })
            }}
          />
          <button type="button" className={styles.button} onClick={() => void runAction(signOutAction, context)}>
            <SignOut20Regular aria-hidden />
            <span className={styles.name}>{say(signOutAction.label)}</span>
          </button>
        </div>
      )}
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.name}>{self.name}</span>
        <ChevronUpDown20Regular aria-hidden />
      </button>
    </div>
  )
}
