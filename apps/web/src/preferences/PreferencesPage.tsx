import { Field, Radio, RadioGroup, Switch } from '@fluentui/react-components'
import { setPreferences, usePreferences } from '../app/preferences.ts'
import { isLanguage, languageNames, languages } from '../language/language.ts'
import { useText } from '../language/use-text.ts'
import { themeChoices } from '../theme/theme-choice.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'

/** How Lotse looks and reacts in this browser. Every choice acts at once. */
export function PreferencesPage() {
  const say = useText()
  const { language, theme, shortcuts } = usePreferences()
  return (
    <>
      <PageHead title={say('preferences:title')} line={say('preferences:line')} />
      <Panel>
        <Field label={say('preferences:language')}>
          <RadioGroup
            layout="horizontal"
            value={language}
            onChange={(_event, { value }) => isLanguage(value) && setPreferences({ language: value })}
          >
            {languages.map((one) => (
              <Radio key={one} value={one} label={<span lang={one}>{languageNames[one]}</span>} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={say('preferences:theme')}>
          <RadioGroup
            value={theme}
            onChange={(_event, { value }) => {
              const choice = themeChoices.find((one) => one === value)
              if (choice) setPreferences({ theme: choice })
            }}
          >
            {themeChoices.map((one) => (
              <Radio key={one} value={one} label={say(`app:theme.${one}`)} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={say('preferences:keys')} hint={say('preferences:keysHint')}>
          <Switch
            checked={shortcuts}
            label={say(shortcuts ? 'preferences:keysOn' : 'preferences:keysOff')}
            onChange={(_event, { checked }) => setPreferences({ shortcuts: checked })}
          />
        </Field>
      </Panel>
    </>
  )
}
