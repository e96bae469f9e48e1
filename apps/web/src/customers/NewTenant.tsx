import type { Cloud } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TenantFields } from './TenantFields.tsx'

interface Values {
  readonly name: string
  readonly cloud: Cloud
  readonly primaryDomain: string
}

/** Adds a tenant to a customer. */
export function NewTenant({ customerId, onClose }: { readonly customerId: string; onClose(): void }) {
  const say = useText()
  const queries = useQueryClient()
  const create = async ({ name, cloud, primaryDomain }: Values) => {
    await client.customers.createTenant({
      customerId,
      name,
      cloud,
      primaryDomain: primaryDomain.trim() === '' ? null : primaryDomain,
      directoryId: null,
    })
    await queries.invalidateQueries({ queryKey: api.customers.key() })
  }
  const empty: Values = { name: '', cloud: 'commercial', primaryDomain: '' }
  return (
    <FormDialog
      title={say('customers:newTenant.title')}
      submitLabel={say('customers:newTenant.submit')}
      defaultValues={empty}
      onSubmit={create}
      onClose={onClose}
    >
      <TenantFields name="name" required />
    </FormDialog>
  )
}
