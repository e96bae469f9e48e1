import type { UsageOverview } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { useNumeratorWords } from '../numerator-words.ts'
import { numerators } from '../search.ts'
import { useUsageSearch } from '../use-usage-search.ts'
import styles from './verdict.module.css'

/** The three ways to count somebody as active, side by side with what each gives; one is looked at. */
export function NumeratorSwitch({ overview }: { readonly overview: UsageOverview }) {
  const say = useText()
  const format = useFormat()
  const words = useNumeratorWords()
  const [search, change] = useUsageSearch()
  const { numerator: standard, targetRate } = overview.settings
  const chosen = search.numerator ?? standard
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">{say('usage:numerator.label')}</legend>
      {numerators.map((numerator) => {
        const { rate } = overview.series[numerator].verdict
        return (
          <label key={numerator} className={styles.option}>
            <input
              type="radio"
              name="numerator"
              checked={numerator === chosen}
              onChange={() => change({ numerator: numerator === standard ? undefined : numerator })}
            />
            <span>{words(numerator)}</span>
            <strong>{rate === null ? '–' : format.rate(rate / 100, targetRate)}</strong>
          </label>
        )
      })}
    </fieldset>
  )
}
