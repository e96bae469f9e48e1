import { useId } from 'react'
import { setPreferences, usePreferences } from '../app/preferences.ts'
import { RadioList } from '../app/shell/RadioList.tsx'
import { useText } from '../language/use-text.ts'
import { themeChoices } from '../theme/theme-choice.ts'
import styles from '../ui/form/Choice.module.css'
import { Panel } from '../ui/Panel.tsx'

/** How Lotse looks and reacts in this browser. Every choice acts at once. */
export function DisplayPanel() {
  const say = useText()
  const { theme, shortcuts } = usePreferences()
  const heading = useId()
  return (
    <Panel title={say('account:display.title')}>
      <span>{say('account:display.line')}</span>
      <RadioList
        legend={say('account:display.theme')}
        options={themeChoices.map((one) => ({ value: one, label: say(`app:theme.${one}`) }))}
        value={theme}
        onChoose={(value) => {
          const choice = themeChoices.find((one) => one === value)
          if (choice) setPreferences({ theme: choice })
        }}
      />
      <div className={styles.field}>
        <span id={heading}>{say('account:display.keys')}</span>
        <label className={styles.option}>
          <input
            type="checkbox"
            aria-describedby={heading}
            checked={shortcuts}
            onChange={({ target }) => setPreferences({ shortcuts: target.checked })}
          />
          <span>{say(shortcuts ? 'account:display.keysOn' : 'account:display.keysOff')}</span>
        </label>
        <p className={styles.hint}>{say('account:display.keysHint')}</p>
      </div>
    </Panel>
  )
}
