import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useController, useWatch } from 'react-hook-form'
import { useText } from '../language/use-text.ts'
import { PasswordField } from '../ui/form/PasswordField.tsx'
import type { KeyValues } from './key-values.ts'
import { usePasskeys } from './use-passkeys.ts'

/** How somebody wants to sign in from now on: a password, or a passkey of this device where that can work. */
export function KeyFields() {
  const say = useText()
  const passkeys = usePasskeys()
  const { field } = useController<KeyValues, 'way'>({ name: 'way' })
  const way = useWatch<KeyValues, 'way'>({ name: 'way' })
  return (
    <>
      {passkeys.work ? (
        <Field label={say('session:key.way')}>
          <RadioGroup value={field.value} onChange={(_event, { value }) => field.onChange(value)}>
            <Radio value="password" label={say('session:key.byPassword')} />
            <Radio value="passkey" label={say('session:key.byPasskey')} />
          </RadioGroup>
        </Field>
      ) : (
        <p>{say('session:passkey.unavailable')}</p>
      )}
      {way === 'password' && (
        <PasswordField
          name="password"
          kind="new"
          label={say('session:key.password')}
          hint={say('session:key.passwordHint')}
          required
        />
      )}
    </>
  )
}
