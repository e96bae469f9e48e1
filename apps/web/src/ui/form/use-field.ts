import { type RegisterOptions, useFormContext } from 'react-hook-form'
import { useText } from '../../language/use-text.ts'

export interface FieldProps {
  /** The field's name in the form's values. */
  readonly name: string
  readonly label: string
  /** One sentence below the field: what belongs here and in which form. */
  readonly hint?: string
  readonly required?: boolean
}

/** What every field of a form needs: its registration, and its error in words. */
export function useField({ name, label, required = false }: FieldProps, rules: RegisterOptions = {}) {
  const say = useText()
  const { register, getFieldState, formState } = useFormContext()
  const { error } = getFieldState(name, formState)
  const registration = register(name, {
    ...rules,
    ...(required ? { validate: (value: unknown) => !isBlank(value) || say('ui:form.missing', { field: label }) } : {}),
  })
  return { registration, message: error?.message }
}

const isBlank = (value: unknown): boolean => value === null || value === undefined || String(value).trim() === ''
