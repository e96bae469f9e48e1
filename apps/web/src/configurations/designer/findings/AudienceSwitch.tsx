import type { Audience } from '@lotse/odt'
import { useText } from '../../../language/use-text.ts'
import styles from './findings.module.css'

interface Props {
  readonly audience: Audience
  readonly onChange: (audience: Audience) => void
}

/** For whom findings are worded. */
export function AudienceSwitch({ audience, onChange }: Props) {
  const say = useText()
  return (
    <fieldset className={styles.audience}>
      <legend>{say('designer:audience.label')}</legend>
      {(['engineer', 'lead'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="designer-audience" checked={audience === one} onChange={() => onChange(one)} />
          <span>{say(`designer:audience.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
