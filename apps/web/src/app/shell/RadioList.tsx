import { useId } from 'react'
import styles from './RadioList.module.css'

interface Props {
  readonly legend: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[]
  readonly value: string
  readonly onChoose: (value: string) => void
}

/** One of a few, as the browser's own radio buttons. */
export function RadioList({ legend, options, value, onChoose }: Props) {
  const name = useId()
  return (
    <fieldset className={styles.list}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
          <span lang={option.lang}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
