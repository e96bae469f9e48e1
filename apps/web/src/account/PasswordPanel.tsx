import { Button } from '@fluentui/react-components'
import type { Self } from '@lotse/contract'
import { useState } from 'react'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'

const PasswordDialog = onDemand(async () => (await import('./PasswordDialog.tsx')).PasswordDialog)

/** Whether there is a password, and a way to set it. */
export function PasswordPanel({ self }: { readonly self: Self }) {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  const { hasPassword, passkeys } = self
  const verb = say(hasPassword ? 'account:password.change' : 'account:password.set')
  const standing = hasPassword ? 'isSet' : passkeys > 0 ? 'onlyPasskey' : 'noWayIn'
  return (
    <Panel
      title={say('account:password.title')}
      actions={
        <Button {...PasswordDialog.fetchedBy} onClick={() => setOpen(true)}>
          {verb}
        </Button>
      }
    >
      <span>{say(`account:password.${standing}`)}</span>
      {isOpen && <PasswordDialog self={self} verb={verb} onClose={() => setOpen(false)} />}
    </Panel>
  )
}
