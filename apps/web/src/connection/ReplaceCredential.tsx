import type { Connection } from '@lotse/contract'
import { client, ifMatch } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { CredentialFields } from './CredentialFields.tsx'
import { useTenantPlace } from './connection-query.ts'
import { type CredentialValues, credentialInput, noCredential } from './credential-values.ts'
import { useRenew } from './use-renew.ts'

interface Values {
  readonly credential: CredentialValues
}

/** Puts a new secret or certificate in the place of the one there is, which nobody can see. */
export function ReplaceCredential({ connection, onClose }: { readonly connection: Connection; onClose(): void }) {
  const say = useText()
  const place = useTenantPlace()
  const renew = useRenew()
  const replace = async ({ credential }: Values) => {
    const view = await client.connection.change({
      params: place,
      headers: { 'if-match': ifMatch(connection.version) },
      body: { credential: credentialInput(credential) },
    })
    await renew(view)
  }
  return (
    <FormDialog<Values>
      title={say('connection:act.replace')}
      submitLabel={say('connection:form.save')}
      defaultValues={{ credential: { ...noCredential, kind: connection.credential.kind } }}
      onSubmit={replace}
      onClose={onClose}
    >
      <CredentialFields />
    </FormDialog>
  )
}
