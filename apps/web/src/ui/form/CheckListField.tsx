import { useId } from 'react'
import { useController } from 'react-hook-form'
import styles from './Choice.module.css'
import { listIn } from './list-text.ts'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly options: readonly {
    readonly value: string
    readonly label: string
    /** What it means, in one line. */
    readonly about?: string
  }[]
}

/** Any of a few, each on or off. The value is a text: the chosen ones with blanks between them. */
export function CheckListField({ name, label, hint, options }: Props) {
  const { field, fieldState } = useController({ name })
  const id = useId()
  const chosen = listIn(String(field.value ?? ''))
  return (
    <fieldset className={styles.field}>
      <legend>{label}</legend>
      <div className={styles.options}>
        {options.map(({ value, label: words, about }) => (
          <label key={value} className={styles.option}>
            <input
              type="checkbox"
              aria-labelledby={`${id}-${value}`}
              {...(about && { 'aria-describedby': `${id}-${value}-about` })}
              checked={chosen.includes(value)}
              onBlur={field.onBlur}
              onChange={({ target }) =>
                field.onChange((target.checked ? [...chosen, value] : chosen.filter((one) => one !== value)).join(' '))
              }
            />
            <span>
              <span id={`${id}-${value}`}>{words}</span>
              {about && (
                <span id={`${id}-${value}-about`} className={styles.about}>
                  {about}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      {fieldState.error && (
        <p role="alert" className={styles.error}>
          {fieldState.error.message}
        </p>
      )}
      {hint && <p className={styles.hint}>{hint}</p>}
    </fieldset>
  )
}
