import { useWatch } from 'react-hook-form'
import { useText } from '../language/use-text.ts'
import { ChoiceField } from '../ui/form/ChoiceField.tsx'
import { DateField } from '../ui/form/DateField.tsx'
import { TextField } from '../ui/form/TextField.tsx'

/** The secret, or certificate and key. What is typed here goes to the server and never comes back. */
export function CredentialFields() {
  const say = useText()
  const kind: unknown = useWatch({ name: 'credential.kind' })
  return (
    <>
      <ChoiceField
        name="credential.kind"
        label={say('connection:form.kind')}
        options={[
          { value: 'secret', label: say('connection:form.secretKind') },
          { value: 'certificate', label: say('connection:form.certificateKind') },
        ]}
      />
      {kind === 'certificate' ? (
        <TextField
          name="credential.pem"
          label={say('connection:form.pem')}
          hint={say('connection:form.pemHint')}
          multiline
          required
        />
      ) : (
        <>
          <TextField
            name="credential.secret"
            type="password"
            autoComplete="off"
            label={say('connection:form.secret')}
            hint={say('connection:form.secretHint')}
            required
          />
          <DateField
            name="credential.expiresOn"
            label={say('connection:form.expiresOn')}
            hint={say('connection:form.expiresHint')}
          />
        </>
      )}
    </>
  )
}
