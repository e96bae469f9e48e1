import type { BaseSyntheticEvent } from 'react'
import { type FieldValues, type Path, type UseFormProps, type UseFormReturn, useForm } from 'react-hook-form'
import { isProblem } from '../../problem/problem.ts'
import { useProblemText } from '../../problem/use-problem-text.ts'
import { leafPaths, placeErrors } from './place-errors.ts'

/** What a form refuses here in the browser, with words for the person: a passkey that was not given, for instance. */
export class FormRefusal extends Error {
  override readonly name = 'FormRefusal'
}

interface Sending<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>
  /** Sends the form; whatever is refused stands at its fields and in `errors.root` afterwards. */
  readonly send: (event?: BaseSyntheticEvent) => Promise<void>
}

/**
 * A form that can be sent.
 * @param onSubmit sends the values; a thrown `Problem` or `FormRefusal` is shown, anything else is a fault and thrown on
 * @param onSent after success
 */
export function useSend<Values extends FieldValues>(
  options: UseFormProps<Values>,
  onSubmit: (values: Values) => Promise<void>,
  onSent: () => void = () => undefined,
): Sending<Values> {
  const problemText = useProblemText()
  const form = useForm<Values>(options)
  const submit = form.handleSubmit(async (values) => {
    try {
      await onSubmit(values)
    } catch (error) {
      if (error instanceof FormRefusal) return form.setError('root', { message: error.message })
      if (!isProblem(error)) throw error
      const { fields, rest } = placeErrors(error.errors, leafPaths(form.getValues()))
      fields.forEach(({ name, message }, index) => {
        form.setError(name as Path<Values>, { message }, { shouldFocus: index === 0 })
      })
      const { title: what, detail } = problemText(error)
      return form.setError('root', { message: [what, ...(rest.length > 0 ? rest : [detail])].join(' ') })
    }
    onSent()
  })
  const send = (event?: BaseSyntheticEvent) => {
    // Only errors of its fields are looked at again: one that was put at a value without a field would stop it for ever.
    form.clearErrors()
    return submit(event)
  }
  return { form, send }
}
