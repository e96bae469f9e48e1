import { Button } from '@fluentui/react-components'
import type { Self } from '@lotse/contract'
import { lazy, Suspense, useState } from 'react'
import { useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'

// Fetched when first opened: what lies over the page weighs more than the page.
const PasswordDialog = lazy(async () => ({ default: (await import('./PasswordDialog.tsx')).PasswordDialog }))

/** Whether there is a password, and a way to set it. */
export function PasswordPanel({ self }: { readonly self: Self }) {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  const { hasPassword, passkeys } = self
  const verb = say(hasPassword ? 'account:password.change' : 'account:password.set')
  const standing = hasPassword ? 'isSet' : passkeys > 0 ? 'onlyPasskey' : 'noWayIn'
  return (
    <Panel title={say('account:password.title')} actions={<Button onClick={() => setOpen(true)}>{verb}</Button>}>
      <span>{say(`account:password.${standing}`)}</span>
      <Suspense>{isOpen && <PasswordDialog self={self} verb={verb} onClose={() => setOpen(false)} />}</Suspense>
    </Panel>
  )
}
