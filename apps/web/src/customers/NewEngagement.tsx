import type { Scenario, Tenant } from '@lotse/contract'
import type { OriginId } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, client } from '../app/api.ts'
import { useSelf } from '../app/session.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { EngagementFields } from './EngagementFields.tsx'

interface Values {
  readonly scenario: Scenario | ''
  readonly origin: OriginId | ''
  readonly manager: string
  readonly engineer: string
}

/** Begins the engagement for the Apps in a tenant, and goes there. */
export function NewEngagement({ tenant, onClose }: { readonly tenant: Tenant; onClose(): void }) {
  const say = useText()
  const navigate = useNavigate()
  const self = useSelf()
  const people = useQuery(api.people.list.queryOptions({ input: {} }))
  if (!people.data) return null
  const begin = async ({ scenario, origin, manager, engineer }: Values) => {
    const { customerId, id: tenantId } = tenant
    const { id: engagementId } = await client.engagements.create({
      customerId,
      tenantId,
      workload: 'apps',
      scenario: scenario === '' ? null : scenario,
      origin: origin === '' ? null : origin,
      manager: manager === '' ? null : manager,
      engineer: engineer === '' ? null : engineer,
      usageStatus: null,
    })
    await navigate({ to: '/customers/$customerId/engagements/$engagementId', params: { customerId, engagementId } })
  }
  const values: Values = { scenario: '', origin: '', manager: self?.id ?? '', engineer: self?.id ?? '' }
  return (
    <FormDialog
      title={say('customers:newEngagement.title', { tenant: tenant.name })}
      submitLabel={say('customers:newEngagement.submit')}
      defaultValues={values}
      onSubmit={begin}
      onClose={onClose}
    >
      <EngagementFields people={people.data} />
    </FormDialog>
  )
}
