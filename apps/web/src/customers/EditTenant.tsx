import type { Cloud, Tenant } from '@lotse/contract'
import { clouds } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { useLocalised, useText } from '../language/use-text.ts'
import { TenantFields } from './TenantFields.tsx'
import { tenantInput } from './tenant-values.ts'

type Field = 'name' | 'cloud' | 'primaryDomain' | 'directoryId'

/** Changes a tenant: a wrong cloud would mean the wrong checklist. */
export function EditTenant({ tenant, onClose }: { readonly tenant: Tenant; onClose(): void }) {
  const say = useText()
  const pick = useLocalised()
  const queries = useQueryClient()
  const save = async ({ name, cloud, ...words }: Record<Field, string>, on: Tenant) => {
    await client.customers.changeTenant({
      params: { customerId: on.customerId, tenantId: on.id },
      headers: { 'if-match': ifMatch(on.version) },
      body: { name, ...tenantInput({ cloud: cloud as Cloud, ...words }) },
    })
    await Promise.all([
      queries.invalidateQueries({ queryKey: api.customers.key() }),
      queries.invalidateQueries({ queryKey: api.engagements.key() }),
    ])
  }
  return (
    <EditDialog<Field, Tenant>
      title={say('customers:editTenant')}
      submitLabel={say('customers:save')}
      thing={tenant}
      valuesOf={({ name, cloud, primaryDomain, directoryId }) => ({
        name,
        cloud,
        primaryDomain: primaryDomain ?? '',
        directoryId: directoryId ?? '',
      })}
      fields={{
        name: { label: say('customers:field.tenantName') },
        cloud: { label: say('customers:field.cloud'), show: (value) => pick(clouds[value as Cloud].label) },
        primaryDomain: { label: say('customers:field.primaryDomain') },
        directoryId: { label: say('customers:field.directoryId') },
      }}
      save={save}
      onClose={onClose}
    >
      <TenantFields name="name" required />
    </EditDialog>
  )
}
