import type { Tenant } from '@lotse/contract'
import { useNavigate } from '@tanstack/react-router'
import { client } from '../app/api.ts'
import { useSelf } from '../app/session.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { EngagementFields } from './EngagementFields.tsx'
import { type EngagementValues, engagementInput, firstEngagementValues } from './engagement-values.ts'
import { useEnterprise } from './use-enterprise.ts'

/** Begins the engagement for the Apps in a tenant, and goes there. */
export function NewEngagement({ tenant, onClose }: { readonly tenant: Tenant; onClose(): void }) {
  const say = useText()
  const navigate = useNavigate()
  const self = useSelf()
  const readEnterprise = useEnterprise()
  const begin = async (values: EngagementValues) => {
    const { customerId, id: tenantId } = tenant
    const { id: engagementId } = await client.engagements.create({
      customerId,
      tenantId,
      ...engagementInput(values),
      ...readEnterprise(values),
    })
    await navigate({ to: '/customers/$customerId/engagements/$engagementId', params: { customerId, engagementId } })
  }
  return (
    <FormDialog<EngagementValues>
      title={say('customers:newEngagement.title', { tenant: tenant.name })}
      submitLabel={say('customers:newEngagement.submit')}
      defaultValues={firstEngagementValues(self?.id ?? '')}
      onSubmit={begin}
      onClose={onClose}
    >
      <EngagementFields />
    </FormDialog>
  )
}
