import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { type ReactNode, useRef, useState } from 'react'
import { useText } from '../../language/use-text.ts'
import styles from './OnceDialog.module.css'
import { useReturnFocus } from './use-return-focus.ts'

interface Props {
  readonly title: string
  /** What the secret is, e.g. "Link": the name of its field. */
  readonly label: string
  readonly secret: string
  /** What to do with it and until when it holds. */
  readonly children: ReactNode
  readonly onClose: () => void
}

/** Shows a secret for the only time. It stays until its reader closes it; a click beside it does not lose it. */
export function OnceDialog({ title, label, secret, children, onClose }: Props) {
  const say = useText()
  useReturnFocus()
  const field = useRef<HTMLTextAreaElement>(null)
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    field.current?.select()
    // Without HTTPS browsers have no clipboard; the selected text can be copied by hand then.
    if (!window.isSecureContext) return
    await navigator.clipboard.writeText(secret)
    setCopied(true)
  }
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <div>{children}</div>
            <textarea
              ref={field}
              className={styles.secret}
              aria-label={label}
              readOnly
              rows={3}
              spellCheck={false}
              value={secret}
              onFocus={(event) => event.currentTarget.select()}
            />
            <div className={styles.copy}>
              <Button icon={<CopyRegular />} onClick={() => void copy()}>
                {say('ui:once.copy')}
              </Button>
              <span role="status">{isCopied && say('ui:once.copied')}</span>
            </div>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {say('ui:once.done')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
