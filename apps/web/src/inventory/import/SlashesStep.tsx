import type { InventoryChoices, InventoryPreview } from '@lotse/contract'
import { useLocalised, useText } from '../../language/use-text.ts'
import styles from './import.module.css'

interface Props {
  readonly preview: InventoryPreview
  readonly choices: InventoryChoices
  readonly onChange: (choices: InventoryChoices) => void
}

/** Dates with slashes are read only where a person has said which part comes first. */
export function SlashesStep({ preview, choices, onChange }: Props) {
  const say = useText()
  const local = useLocalised()
  return (
    <section className={styles.step}>
      {preview.refused?.messages.map((one) => (
        <p key={one.en}>{local(one)}</p>
      ))}
      <fieldset className={styles.choice}>
        <legend>{say('inventory:import.slashesLine')}</legend>
        {(['dayFirst', 'monthFirst'] as const).map((order) => (
          <label key={order} className={styles.check}>
            <input
              type="radio"
              name="slashes"
              checked={choices.slashes === order}
              onChange={() => onChange({ ...choices, slashes: order })}
            />
            {say(`inventory:import.${order}`)}
          </label>
        ))}
      </fieldset>
    </section>
  )
}
