import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { type DefaultValues, type FieldValues, FormProvider } from 'react-hook-form'
import { useText } from '../../language/use-text.ts'
import { useLeaving } from '../dialog/use-leaving.ts'
import { useReturnFocus } from '../dialog/use-return-focus.ts'
import { KeyHint } from '../KeyHint.tsx'
import styles from './FormDialog.module.css'
import { useSend } from './use-send.ts'

interface Props<Values extends FieldValues> {
  readonly title: string
  /** What the button says: a verb, such as "Anlegen". */
  readonly submitLabel: string
  readonly defaultValues: DefaultValues<Values>
  /** `unsaved`: it begins with words typed before, so leaving asks at once; `sending`: they are also sent at once. */
  readonly begins?: 'clean' | 'unsaved' | 'sending'
  /** Sends the form. A thrown `Problem` is shown at its fields; the dialog stays open with everything typed. */
  readonly onSubmit: (values: Values) => Promise<void>
  /** When somebody leaves, and after success unless `onSent` says what happens then. */
  readonly onClose: () => void
  readonly onSent?: () => void
  /** The fields: TextField, DateField, SelectField … */
  readonly children: ReactNode
}

/**
 * A form over the page. Ctrl+Enter sends it; whoever leaves with unsaved words is asked first, because that cannot be
 * undone: by its button, with Escape, with the browser's Back or by closing the tab. Render it only while it is open.
 */
export function FormDialog<Values extends FieldValues>(props: Props<Values>) {
  const { title, submitLabel, defaultValues, begins = 'clean', onSubmit, onClose, onSent = onClose, children } = props
  const say = useText()
  useReturnFocus()
  const { form, send } = useSend<Values>({ defaultValues }, (values) => sending(() => onSubmit(values)), onSent)
  const { isSubmitting, isDirty, errors } = form.formState
  const { asks, leave, keep, close, sending } = useLeaving(isDirty || begins !== 'clean', onClose)

  const sent = useRef(false)
  useEffect(() => {
    if (begins !== 'sending' || sent.current) return
    sent.current = true
    void send()
  }, [begins, send])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void send()
  }
  return (
    <Dialog
      open
      modalType="modal"
      onOpenChange={(_event, { open, type }) => !open && type !== 'backdropClick' && leave()}
    >
      <DialogSurface>
        <FormProvider {...form}>
          <form noValidate onSubmit={send} onKeyDown={onKeyDown}>
            <DialogBody>
              <DialogTitle>{title}</DialogTitle>
              <DialogContent className={styles.fields}>
                {errors.root?.message && (
                  <p role="alert" className={styles.problem}>
                    {errors.root.message}
                  </p>
                )}
                {children}
              </DialogContent>
              {asks ? (
                <DialogActions className={styles.leaving} role="alert">
                  <span className={styles.question}>{say('ui:form.unsaved')}</span>
                  <Button onClick={close}>{say('ui:form.discard')}</Button>
                  <Button appearance="primary" onClick={keep}>
                    {say('ui:form.keep')}
                  </Button>
                </DialogActions>
              ) : (
                <DialogActions>
                  <Button onClick={leave}>{say('ui:form.cancel')}</Button>
                  <Button className={styles.submit} type="submit" appearance="primary" disabledFocusable={isSubmitting}>
                    {isSubmitting ? say('ui:form.sending') : submitLabel}
                    <KeyHint shortcut="mod+↵" />
                  </Button>
                </DialogActions>
              )}
            </DialogBody>
          </form>
        </FormProvider>
      </DialogSurface>
    </Dialog>
  )
}
