import type { Self } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { client } from '../app/api.ts'
import { showToast } from '../app/toasts/toast-store.ts'
import { useText } from '../language/use-text.ts'
import { renewSession } from '../session/renew-session.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { PasswordField } from '../ui/form/PasswordField.tsx'

interface Values {
  current: string
  password: string
}

interface Props {
  readonly self: Self
  /** Title and button: "Kennwort ändern". */
  readonly verb: string
  readonly onClose: () => void
}

/** Sets one's own password; the present one is asked for where there is one. */
export function PasswordDialog({ self, verb, onClose }: Props) {
  const say = useText()
  const queries = useQueryClient()
  const { hasPassword } = self
  const save = async ({ current, password }: Values) => {
    await client.session.setPassword({ password, ...(hasPassword ? { current } : {}) })
    showToast({ words: { key: 'account:password.saved' } })
    await renewSession(queries)
  }
  return (
    <FormDialog<Values>
      title={verb}
      submitLabel={verb}
      defaultValues={{ current: '', password: '' }}
      onSubmit={save}
      onClose={onClose}
    >
      {/* Password managers keep the password under this name. */}
      <input type="hidden" autoComplete="username" value={self.email} readOnly />
      {hasPassword && <PasswordField name="current" kind="present" label={say('account:password.current')} required />}
      <PasswordField
        name="password"
        kind="new"
        label={say('account:password.new')}
        hint={say('account:password.newHint')}
        required
      />
    </FormDialog>
  )
}
