import { useController } from 'react-hook-form'
import styles from '../../ui/form/Choice.module.css'

/** Yes or no as a true value, in a form with react-hook-form around it. */
export function CheckField({ name, label }: { readonly name: string; readonly label: string }) {
  const { field } = useController({ name })
  return (
    <label className={styles.option}>
      <input
        type="checkbox"
        ref={field.ref}
        checked={field.value === true}
        onBlur={field.onBlur}
        onChange={({ target }) => field.onChange(target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
