import { Field, Radio, RadioGroup, Switch } from '@fluentui/react-components'
import { setPreferences, usePreferences } from '../app/preferences.ts'
import { useText } from '../language/use-text.ts'
import { themeChoices } from '../theme/theme-choice.ts'
import { Panel } from '../ui/Panel.tsx'

/** How Lotse looks and reacts in this browser. Every choice acts at once. */
export function DisplayPanel() {
  const say = useText()
  const { theme, shortcuts } = usePreferences()
  return (
    <Panel title={say('account:display.title')}>
      <span>{say('account:display.line')}</span>
      <Field label={say('account:display.theme')}>
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
      <Field label={say('account:display.keys')} hint={say('account:display.keysHint')}>
        <Switch
          checked={shortcuts}
          label={say(shortcuts ? 'account:display.keysOn' : 'account:display.keysOff')}
          onChange={(_event, { checked }) => setPreferences({ shortcuts: checked })}
        />
      </Field>
    </Panel>
  )
}
