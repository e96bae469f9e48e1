import { useCallback } from 'react'
import { client } from '../app/api.ts'
import type { SessionState } from '../app/session.ts'
import { useText } from '../language/use-text.ts'
import { PageForm } from '../ui/form/PageForm.tsx'
import { PasswordField } from '../ui/form/PasswordField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { PasskeyButton } from './PasskeyButton.tsx'
import styles from './SignInForm.module.css'
import { useAutofillPasskeys } from './use-autofill-passkeys.ts'
import { useEnter } from './use-enter.ts'
import { usePasskeys } from './use-passkeys.ts'

interface Values {
  email: string
  password: string
}

const nothing: Values = { email: '', password: '' }

interface Props {
  readonly organisationName: string
  /** The page that was wanted; absent: the first one. */
  readonly to: string | undefined
}

/** E-mail and password, or a passkey by its button or from the list of the e-mail field. */
export function SignInForm({ organisationName, to }: Props) {
  const say = useText()
  const enter = useEnter()
  const passkeys = usePasskeys()
  const enterHere = useCallback((state: SessionState) => void enter(state, to), [enter, to])
  useAutofillPasskeys(enterHere)
  const signIn = async (values: Values) => enter(await client.session.signIn(values), to)
  return (
    <>
      <PageHead title={say('session:signIn.title')} line={organisationName} />
      <Panel>
        <PageForm<Values> submitLabel={say('session:signIn.submit')} defaultValues={nothing} onSubmit={signIn}>
          <TextField
            name="email"
            type="email"
            label={say('session:signIn.email')}
            autoComplete="username webauthn"
            required
          />
          <PasswordField name="password" kind="present" label={say('session:signIn.password')} required />
        </PageForm>
        {passkeys.work && (
          <>
            <p className={styles.or}>{say('session:signIn.or')}</p>
            <PasskeyButton signIn={passkeys.signIn} onSignedIn={enterHere} />
          </>
        )}
      </Panel>
      <p className={styles.forgotten}>{say('session:signIn.forgotten')}</p>
    </>
  )
}
