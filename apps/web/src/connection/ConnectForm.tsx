import type { Cloud, ConnectionView } from '@lotse/contract'
import { useEffect } from 'react'
import { useWatch } from 'react-hook-form'
import { client } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import { PageForm } from '../ui/form/PageForm.tsx'
import { CredentialFields } from './CredentialFields.tsx'
import { useTenantPlace } from './connection-query.ts'
import { type CredentialValues, credentialInput, idOf, noCredential } from './credential-values.ts'
import { useRenew } from './use-renew.ts'
import { WhereFields } from './WhereFields.tsx'

interface Values {
  readonly cloud: Cloud
  readonly directoryId: string
  readonly applicationId: string
  readonly credential: CredentialValues
}

interface Props {
  readonly view: ConnectionView
  /** Told of the cloud that is chosen, for the steps beside the form. */
  readonly onCloud: (cloud: Cloud) => void
}

/** Takes what was made in Entra. */
export function ConnectForm({ view, onCloud }: Props) {
  const say = useText()
  const place = useTenantPlace()
  const renew = useRenew()
  const connect = async ({ cloud, directoryId, applicationId, credential }: Values) => {
    await renew(
      await client.connection.connect({
        ...place,
        cloud,
        directoryId: idOf(directoryId),
        applicationId: idOf(applicationId),
        credential: credentialInput(credential),
      }),
    )
  }
  return (
    <PageForm<Values>
      submitLabel={say('connection:form.submit')}
      defaultValues={{
        cloud: view.suggested.cloud,
        directoryId: view.suggested.directoryId ?? '',
        applicationId: '',
        credential: noCredential,
      }}
      onSubmit={connect}
    >
      <WhereFields />
      <CloudWatch onCloud={onCloud} />
      <CredentialFields />
    </PageForm>
  )
}

function CloudWatch({ onCloud }: Pick<Props, 'onCloud'>) {
  const cloud = useWatch<Values, 'cloud'>({ name: 'cloud' })
  useEffect(() => onCloud(cloud), [cloud, onCloud])
  return null
}
