import { useWatch } from 'react-hook-form'
import { useText } from '../language/use-text.ts'
import { ChoiceField } from '../ui/form/ChoiceField.tsx'
import { PasswordField } from '../ui/form/PasswordField.tsx'
import type { KeyValues } from './key-values.ts'
import { usePasskeys } from './use-passkeys.ts'

/** How somebody wants to sign in from now on: a password, or a passkey of this device where that can work. */
export function KeyFields() {
  const say = useText()
  const passkeys = usePasskeys()
  const way = useWatch<KeyValues, 'way'>({ name: 'way' })
  return (
    <>
      {passkeys.work ? (
        <ChoiceField
          name="way"
          label={say('session:key.way')}
          options={[
            { value: 'password', label: say('session:key.byPassword') },
            { value: 'passkey', label: say('session:key.byPasskey') },
          ]}
        />
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
