import { Field, Input } from '@fluentui/react-components'
import { type FieldProps, useField } from './use-field.ts'

interface Props extends FieldProps {
  /** Earliest and latest day, YYYY-MM-DD. */
  readonly min?: string
  readonly max?: string
}

/** A calendar day in the browser's own picker, written as the reader's locale writes it; the value is YYYY-MM-DD. */
export function DateField({ min, max, ...field }: Props) {
  const { registration, message } = useField(field)
  const { label, hint, required = false } = field
  return (
    <Field label={label} hint={hint ?? null} required={required} validationMessage={message ?? null}>
      <Input {...registration} type="date" min={min} max={max} />
    </Field>
  )
}
