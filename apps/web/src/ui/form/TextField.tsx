import { Field, Input, Textarea } from '@fluentui/react-components'
import { type FieldProps, useField } from './use-field.ts'

interface Props extends FieldProps {
  readonly type?: 'text' | 'email' | 'password' | 'number' | 'time'
  /** What the browser may fill in, such as `current-password`. */
  readonly autoComplete?: string
  /** Several lines. */
  readonly multiline?: boolean
  readonly rows?: number
}

/** A field for words, inside a FormDialog or any form with react-hook-form around it. */
export function TextField({ type = 'text', autoComplete = 'off', multiline = false, rows = 6, ...field }: Props) {
  const { registration, message } = useField(field)
  const { label, hint, required = false } = field
  return (
    <Field label={label} hint={hint ?? null} required={required} validationMessage={message ?? null}>
      {multiline ? (
        <Textarea {...registration} rows={rows} resize="vertical" />
      ) : (
        <Input {...registration} type={type} autoComplete={autoComplete} />
      )}
    </Field>
  )
}
