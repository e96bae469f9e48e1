import { useQueryClient } from '@tanstack/react-query'
import { showToast } from '../app/toasts/toast-store.ts'
import { useText } from '../language/use-text.ts'
import { usePasskeys } from '../session/use-passkeys.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { renewKeys } from './renew-keys.ts'

/** Gives the passkey a name, then the device asks for finger, face or PIN. */
export function NewPasskeyDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const queries = useQueryClient()
  const passkeys = usePasskeys()
  const add = async ({ name }: { name: string }) => {
    await passkeys.add(name)
    showToast({ words: { key: 'account:passkeys.added', values: { name } } })
    await renewKeys(queries)
  }
  return (
    <FormDialog<{ name: string }>
      title={say('account:passkeys.add')}
      submitLabel={say('account:passkeys.add')}
      defaultValues={{ name: passkeys.suggestedName }}
      onSubmit={add}
      onClose={onClose}
    >
      <TextField name="name" label={say('account:passkeys.name')} hint={say('account:passkeys.nameHint')} required />
    </FormDialog>
  )
}
