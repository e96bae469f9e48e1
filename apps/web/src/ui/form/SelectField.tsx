import { Field, Select } from '@fluentui/react-components'
import styles from './Select.module.css'
import { type FieldProps, useField } from './use-field.ts'

interface Props extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** What the empty choice says; absent: there is none. */
  readonly empty?: string
}

/** One of a few. The browser's own list: it works with every keyboard, reader and thumb. */
export function SelectField({ options, empty, ...field }: Props) {
  const { registration, message } = useField(field)
  const { label, hint, required = false } = field
  return (
    <Field
      className={styles.field ?? ''}
      label={label}
      hint={hint ?? null}
      required={required}
      validationMessage={message ?? null}
    >
      <Select {...registration}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  )
}
