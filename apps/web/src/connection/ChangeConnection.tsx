import type { Cloud, ConnectionView } from '@lotse/contract'
import { clouds } from '@lotse/playbook'
import { client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { useLocalised, useText } from '../language/use-text.ts'
import { useTenantPlace } from './connection-query.ts'
import { idOf } from './credential-values.ts'
import { useRenew } from './use-renew.ts'
import { WhereFields } from './WhereFields.tsx'

type Name = 'cloud' | 'directoryId' | 'applicationId'

/** Changes where the connection leads. The credential stays. */
export function ChangeConnection({ view, onClose }: { readonly view: ConnectionView; onClose(): void }) {
  const say = useText()
  const pick = useLocalised()
  const place = useTenantPlace()
  const renew = useRenew()
  const save = async ({ cloud, directoryId, applicationId }: Record<Name, string>, on: ConnectionView) => {
    const saved = await client.connection.change({
      params: place,
      headers: { 'if-match': ifMatch(on.connection?.version ?? 0) },
      body: { cloud: cloud as Cloud, directoryId: idOf(directoryId), applicationId: idOf(applicationId) },
    })
    await renew(saved)
  }
  return (
    <EditDialog<Name, ConnectionView>
      title={say('connection:act.change')}
      submitLabel={say('connection:form.save')}
      thing={view}
      valuesOf={({ connection, suggested }) => ({
        cloud: connection?.cloud ?? suggested.cloud,
        directoryId: connection?.directoryId ?? '',
        applicationId: connection?.applicationId ?? '',
      })}
      fields={{
        cloud: { label: say('connection:fact.cloud'), show: (value) => pick(clouds[value as Cloud].label) },
        directoryId: { label: say('connection:fact.directoryId') },
        applicationId: { label: say('connection:fact.applicationId') },
      }}
      save={save}
      onClose={onClose}
    >
      <WhereFields />
    </EditDialog>
  )
}
