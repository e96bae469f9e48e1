import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { ChevronUpDown20Regular } from '@fluentui/react-icons/svg/chevron-up-down'
import { SignOut20Regular } from '@fluentui/react-icons/svg/sign-out'
import { isLanguage, languageNames, languages } from '../../language/language.ts'
import { useText } from '../../language/use-text.ts'
import { themeChoices } from '../../theme/theme-choice.ts'
import { runAction } from '../actions/run-action.ts'
import { shellActions } from '../actions/shell-actions.ts'
import { useActionContext } from '../actions/use-actions.ts'
import { setPreferences, usePreferences } from '../preferences.ts'
import { useSelf } from '../session.ts'
import styles from './AccountMenu.module.css'

const signOut = shellActions.find(({ id }) => id === 'account.sign-out')

/** Who is signed in; opens language, theme and sign-out. */
export function AccountMenu() {
  const say = useText()
  const self = useSelf()
  const context = useActionContext()
  const { language, theme } = usePreferences()
  if (self === null) return null
  return (
    <Menu
      inline
      positioning={{ strategy: 'fixed', position: 'above', align: 'start' }}
      checkedValues={{ language: [language], theme: [theme] }}
      onCheckedValueChange={(_event, { name, checkedItems: [chosen] }) => {
        if (name === 'language' && isLanguage(chosen)) setPreferences({ language: chosen })
        const choice = themeChoices.find((one) => one === chosen)
        if (name === 'theme' && choice) setPreferences({ theme: choice })
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={styles.button} icon={<ChevronUpDown20Regular />} iconPosition="after">
          <span className={styles.name}>{self.name}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{say('app:account.language')}</MenuGroupHeader>
            {languages.map((one) => (
              <MenuItemRadio key={one} name="language" value={one}>
                <span lang={one}>{languageNames[one]}</span>
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{say('app:account.theme')}</MenuGroupHeader>
            {themeChoices.map((one) => (
              <MenuItemRadio key={one} name="theme" value={one}>
                {say(`app:theme.${one}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          {signOut && (
            <MenuItem icon={<SignOut20Regular />} onClick={() => void runAction(signOut, context)}>
              {say(signOut.label)}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
