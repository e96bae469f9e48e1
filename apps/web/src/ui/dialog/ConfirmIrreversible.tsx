import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useText } from '../../language/use-text.ts'
import { useReturnFocus } from './use-return-focus.ts'

interface Props {
  /** The question, naming the thing: "Kunde Fabrikam AG löschen?" */
  readonly title: string
  /** What will be lost, counted where it can be. */
  readonly children: ReactNode
  /** What the button says: the verb of the question. */
  readonly verb: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before what cannot be undone; for everything else there is undo. The safe answer has the focus. */
export function ConfirmIrreversible({ title, children, verb, onConfirm, onClose }: Props) {
  const say = useText()
  useReturnFocus()
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {children}
            <p>{say('ui:confirm.irreversible')}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {say('ui:form.cancel')}
            </Button>
            <Button
              onClick={() => {
                onClose()
                onConfirm()
              }}
            >
              {verb}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
