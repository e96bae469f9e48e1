import { Field, Input } from '@fluentui/react-components'
import type { Self } from '@lotse/contract'
import { useText } from '../language/use-text.ts'
import { PageForm } from '../ui/form/PageForm.tsx'
import { KeyFields } from './KeyFields.tsx'
import { type KeyValues, noKey } from './key-values.ts'
import { useSaveKey } from './use-save-key.ts'

interface Props {
  readonly self: Self
  /** What the key was refused with before this form stood here. */
  readonly trouble?: string | undefined
  readonly onSaved: () => Promise<void>
}

/** Chooses a password or a passkey for one's own account. */
export function KeyForm({ self, trouble, onSaved }: Props) {
  const say = useText()
  const save = useSaveKey()
  const submit = async (values: KeyValues) => {
    await save(values)
    await onSaved()
  }
  return (
    <PageForm<KeyValues>
      submitLabel={say('session:key.submit')}
      defaultValues={noKey}
      onSubmit={submit}
      trouble={trouble}
    >
      {/* Password managers keep the password under this name. */}
      <Field label={say('session:key.account')}>
        <Input readOnly autoComplete="username" value={self.email} />
      </Field>
      <KeyFields />
    </PageForm>
  )
}
