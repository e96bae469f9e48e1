import type { Cloud, Tenant } from '@lotse/contract'
import { clouds } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { useLocalised, useText } from '../language/use-text.ts'
import { TenantFields } from './TenantFields.tsx'

type Field = 'name' | 'cloud' | 'primaryDomain'

/** Changes a tenant: a wrong cloud would mean the wrong checklist. */
export function EditTenant({ tenant, onClose }: { readonly tenant: Tenant; onClose(): void }) {
  const say = useText()
  const pick = useLocalised()
  const queries = useQueryClient()
  const save = async ({ name, cloud, primaryDomain }: Record<Field, string>, on: Tenant) => {
    await client.customers.changeTenant({
      params: { customerId: on.customerId, tenantId: on.id },
      headers: { 'if-match': ifMatch(on.version) },
      body: { name, cloud: cloud as Cloud, primaryDomain: primaryDomain.trim() === '' ? null : primaryDomain },
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
      valuesOf={({ name, cloud, primaryDomain }) => ({ name, cloud, primaryDomain: primaryDomain ?? '' })}
      fields={{
        name: { label: say('customers:field.tenantName') },
        cloud: { label: say('customers:field.cloud'), show: (value) => pick(clouds[value as Cloud].label) },
        primaryDomain: { label: say('customers:field.primaryDomain') },
      }}
      save={save}
      onClose={onClose}
    >
      <TenantFields name="name" required />
    </EditDialog>
  )
}
