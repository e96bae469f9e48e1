import { Button } from '@fluentui/react-components'
import { useText } from '../language/use-text.ts'
import { MessageDialog } from './MessageDialog.tsx'
import type { NotHere as Why } from './overlay-of.ts'
import { useTab } from './use-tab.ts'

interface Props {
  readonly why: Why
  readonly mayOpen: boolean
  readonly onClose: () => void
}

/** Says why what a link asks for cannot be opened, and what to do instead. */
export function NotHere({ why, mayOpen, onClose }: Props) {
  const say = useText()
  const [, show] = useTab()
  return (
    <MessageDialog
      title={say(`acceleration:notHere.${why}`)}
      actions={
        why === 'noCase' &&
        mayOpen && <Button onClick={() => show({ do: 'open' })}>{say('acceleration:actions.open')}</Button>
      }
      onClose={onClose}
    >
      {say(`acceleration:notHere.${why}Words`)}
    </MessageDialog>
  )
}
