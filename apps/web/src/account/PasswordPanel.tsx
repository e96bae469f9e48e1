import { Button } from '@fluentui/react-components'
import type { Self } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../app/api.ts'
import { showToast } from '../app/toasts/toast-store.ts'
import { useText } from '../language/use-text.ts'
import { renewSession } from '../session/renew-session.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { PasswordField } from '../ui/form/PasswordField.tsx'
import { Panel } from '../ui/Panel.tsx'

interface Values {
  current: string
  password: string
}

/** Whether there is a password, and a way to set it. */
export function PasswordPanel({ self }: { readonly self: Self }) {
  const say = useText()
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const { hasPassword } = self
  const verb = say(hasPassword ? 'account:password.change' : 'account:password.set')
  const standing = hasPassword ? 'isSet' : self.passkeys > 0 ? 'onlyPasskey' : 'noWayIn'
  const save = async ({ current, password }: Values) => {
    await client.session.setPassword({ password, ...(hasPassword ? { current } : {}) })
    showToast({ words: { key: 'account:password.saved' } })
    await renewSession(queries)
  }
  return (
    <Panel title={say('account:password.title')} actions={<Button onClick={() => setOpen(true)}>{verb}</Button>}>
      <span>{say(`account:password.${standing}`)}</span>
      {isOpen && (
        <FormDialog<Values>
          title={verb}
          submitLabel={verb}
          defaultValues={{ current: '', password: '' }}
          onSubmit={save}
          onClose={() => setOpen(false)}
        >
          <input type="hidden" autoComplete="username" value={self.email} readOnly />
          {hasPassword && (
            <PasswordField name="current" kind="present" label={say('account:password.current')} required />
          )}
          <PasswordField
            name="password"
            kind="new"
            label={say('account:password.new')}
            hint={say('account:password.newHint')}
            required
          />
        </FormDialog>
      )}
    </Panel>
  )
}
