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
import { useText } from '../language/use-text.ts'
import { useReturnFocus } from '../ui/dialog/use-return-focus.ts'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** What to do instead, before the button that closes. */
  readonly actions?: ReactNode
  readonly onClose: () => void
}

/** Says over the tab why something cannot be done now, and what to do instead. */
export function MessageDialog({ title, children, actions, onClose }: Props) {
  const say = useText()
  useReturnFocus()
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            {actions}
            <Button appearance="primary" onClick={onClose}>
              {say('acceleration:notHere.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
