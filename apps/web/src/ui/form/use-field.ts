import { type RegisterOptions, useController } from 'react-hook-form'
import { useText } from '../../language/use-text.ts'

export interface FieldProps {
  /** The field's name in the form's values. */
  readonly name: string
  readonly label: string
  /** One sentence below the field: what belongs here and in which form. */
  readonly hint?: string
  readonly required?: boolean
}

type Rules = Omit<RegisterOptions, 'valueAsNumber' | 'valueAsDate' | 'setValueAs' | 'disabled'>

/**
 * What every field of a form needs: its value and handlers, and its error in words. The value is controlled: the
 * library's inputs keep a state of their own and would otherwise not show what a form begins with or is reset to.
 */
export function useField({ name, label, required = false }: FieldProps, rules: Rules = {}) {
  const say = useText()
  const { field, fieldState } = useController({
    name,
    rules: {
      ...rules,
      ...(required && {
        validate: (value: unknown) => !isBlank(value) || say('ui:form.missing', { field: label }),
      }),
    },
  })
  const { disabled: _, ...registration } = field
  return { registration: { ...registration, value: String(field.value ?? '') }, message: fieldState.error?.message }
}

const isBlank = (value: unknown): boolean => value === null || value === undefined || String(value).trim() === ''
