import { useId, useState } from 'react'
import { useText } from '../../language/use-text.ts'
import styles from './filters.module.css'

interface CheckOption {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly legend: string
  readonly options: readonly CheckOption[]
  readonly chosen: readonly string[]
  readonly onToggle: (value: string) => void
}

/** From so many on, a list has a field to find in it. */
const many = 12

/** Several of many; those that are chosen stand first when the list is long. */
export function CheckList({ legend, options, chosen, onToggle }: Props) {
  const say = useText()
  const id = useId()
  const [typed, setTyped] = useState('')
  if (options.length === 0) return null
  const wanted = typed.trim().toLocaleLowerCase()
  const shown = options.filter(
    ({ value, label }) => chosen.includes(value) || label.toLocaleLowerCase().includes(wanted),
  )
  return (
    <fieldset className={styles.list}>
      <legend>{legend}</legend>
      {options.length > many && (
        <input
          type="search"
          className={styles.find}
          aria-label={say('portfolio:filters.findIn', { list: legend })}
          placeholder={say('portfolio:filters.findIn', { list: legend })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <div className={styles.options}>
        {shown.map(({ value, label }) => (
          <label key={value} className={styles.option} htmlFor={`${id}-${value}`}>
            <input
              id={`${id}-${value}`}
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => onToggle(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
