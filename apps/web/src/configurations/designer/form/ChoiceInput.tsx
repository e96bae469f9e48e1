import { useText } from '../../../language/use-text.ts'
import styles from './form.module.css'
import { choiceOf } from './settings.ts'

interface Props {
  readonly id?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-label'?: string
  /** What the file says; null where it says nothing. */
  readonly value: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onValue: (value: string | null) => void
}

/** One of a few or nothing, as the browser's own list. A value that is no choice is shown as it stands in the file. */
export function ChoiceInput({ value, options, onValue, ...more }: Props) {
  const say = useText()
  const chosen =
    value === null
      ? ''
      : choiceOf(
          value,
          options.map((option) => option.value),
        )
  const foreign = value !== null && !options.some((option) => option.value === chosen)
  return (
    <select
      {...more}
      className={styles.input}
      value={foreign ? 'as written' : chosen}
      onChange={({ target }) => onValue(target.value === '' ? null : target.value)}
    >
      <option value="">{say('designer:form.notSaid')}</option>
      {foreign && <option value="as written">{say('designer:form.asWritten', { value })}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
