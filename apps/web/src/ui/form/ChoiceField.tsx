import styles from './Choice.module.css'
import { type FieldProps, useField } from './use-field.ts'

interface Props extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[]
}

/** One of a few that are all in sight, as the browser's own radio buttons. */
export function ChoiceField({ options, ...field }: Props) {
  const { registration, message } = useField(field)
  return (
    <fieldset className={styles.field}>
      <legend>{field.label}</legend>
      {options.map(({ value, label, disabled }) => (
        <label key={value} className={styles.option}>
          <input
            type="radio"
            {...registration}
            value={value}
            checked={registration.value === value}
            disabled={disabled}
          />
          <span>{label}</span>
        </label>
      ))}
      {message && (
        <p role="alert" className={styles.error}>
          {message}
        </p>
      )}
      {field.hint && <p className={styles.hint}>{field.hint}</p>}
    </fieldset>
  )
}
