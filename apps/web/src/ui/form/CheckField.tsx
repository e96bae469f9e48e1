import { useController } from 'react-hook-form'
import styles from './Choice.module.css'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: string
}

/** Yes or no, as the browser's own box. The value is a text: `yes`, or nothing. */
export function CheckField({ name, label, hint }: Props) {
  const { field, fieldState } = useController({ name })
  return (
    <div className={styles.field}>
      <label className={styles.option}>
        <input
          type="checkbox"
          ref={field.ref}
          checked={field.value === 'yes'}
          onBlur={field.onBlur}
          onChange={({ target }) => field.onChange(target.checked ? 'yes' : '')}
        />
        <span>{label}</span>
      </label>
      {fieldState.error && (
        <p role="alert" className={styles.error}>
          {fieldState.error.message}
        </p>
      )}
      {hint && <p className={styles.hint}>{hint}</p>}
    </div>
  )
}
