import { Button } from '@fluentui/react-components'
import type { FormEvent, ReactNode } from 'react'
import { type DefaultValues, type FieldValues, FormProvider } from 'react-hook-form'
import { useText } from '../../language/use-text.ts'
import styles from './FormDialog.module.css'
import { useSend } from './use-send.ts'

interface Props<Values extends FieldValues> {
  /** What the button says: a verb, such as "Anmelden". */
  readonly submitLabel: string
  readonly defaultValues: DefaultValues<Values>
  /** Sends the form. A thrown `Problem` is shown at its fields; everything typed stays. */
  readonly onSubmit: (values: Values) => Promise<void>
  /** What an earlier step was refused with; stands where a refusal of this form would. */
  readonly trouble?: string | undefined
  /** The fields: TextField, PasswordField … */
  readonly children: ReactNode
}

/** A form that is the page itself, not a dialog over it. */
export function PageForm<Values extends FieldValues>(props: Props<Values>) {
  const { submitLabel, defaultValues, onSubmit, trouble, children } = props
  const say = useText()
  const { form, send } = useSend<Values>({ defaultValues }, onSubmit)
  const { isSubmitting, isSubmitted, errors } = form.formState
  const refused = errors.root?.message ?? (isSubmitted ? undefined : trouble)
  const onFormSubmit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <FormProvider {...form}>
      <form noValidate className={styles.fields} onSubmit={onFormSubmit}>
        {refused && (
          <p role="alert" className={styles.problem}>
            {refused}
          </p>
        )}
        {children}
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={isSubmitting}>
            {isSubmitting ? say('ui:form.sending') : submitLabel}
          </Button>
        </div>
      </form>
    </FormProvider>
  )
}
