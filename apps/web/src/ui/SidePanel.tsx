import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import type { ReactNode } from 'react'
import { useText } from '../language/use-text.ts'
import { useKeptFocus } from './dialog/use-kept-focus.ts'
import { useReturnFocus } from './dialog/use-return-focus.ts'
import styles from './SidePanel.module.css'

interface Props {
  readonly title: string
  readonly open: boolean
  /** Bind `open` to the address, so that a link opens the panel too. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A drawer at the side for the details of one thing: a task, or where a figure comes from. Esc closes it. */
export function SidePanel({ open, ...panel }: Props) {
  return open ? <OpenPanel {...panel} /> : null
}

function OpenPanel({ title, onClose, children }: Omit<Props, 'open'>) {
  const say = useText()
  useReturnFocus()
  const inside = useKeptFocus()
  return (
    <OverlayDrawer
      className={styles.panel ?? ''}
      position="end"
      size="medium"
      open
      onOpenChange={(_event, data) => !data.open && onClose()}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={say('ui:dialog.close')}
              icon={<Dismiss20Regular />}
              onClick={onClose}
            />
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <div ref={inside}>{children}</div>
      </DrawerBody>
    </OverlayDrawer>
  )
}
