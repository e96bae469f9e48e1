import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TenantFields } from './TenantFields.tsx'
import { noTenantYet, type TenantValues, tenantInput } from './tenant-values.ts'

interface Values extends TenantValues {
  readonly name: string
}

/** Adds a tenant to a customer. */
export function NewTenant({ customerId, onClose }: { readonly customerId: string; onClose(): void }) {
  const say = useText()
  const queries = useQueryClient()
  const create = async ({ name, ...values }: Values) => {
    await client.customers.createTenant({ customerId, name, ...tenantInput(values) })
    await queries.invalidateQueries({ queryKey: api.customers.key() })
  }
  const empty: Values = { name: '', ...noTenantYet }
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
