import { Button } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import type { Customer } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useCrumb } from '../app/shell/crumbs.ts'
import { ContactsView } from '../contacts/ContactsView.tsx'
import { languageNames } from '../language/language.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Pill } from '../ui/Pill.tsx'
import { PageSkeleton } from '../ui/Skeleton.tsx'
import { Partial } from '../ui/states/Partial.tsx'
import { TenantList } from './TenantList.tsx'

const EditCustomer = onDemand(async () => (await import('./EditCustomer.tsx')).EditCustomer)
const RemoveWhole = onDemand(async () => (await import('../trash/RemoveWhole.tsx')).RemoveWhole)
const NewTenant = onDemand(async () => (await import('./NewTenant.tsx')).NewTenant)

const route = getRouteApi('/inside/customers/$customerId')

/** One customer: who it is, its tenants, and the engagements in each. */
export function CustomerPage() {
  const { customerId } = route.useParams()
  const query = useQuery(api.customers.get.queryOptions({ input: { customerId } }))
  useCrumb('/inside/customers/$customerId', query.data?.name)
  return (
    <Loaded query={query} skeleton={<PageSkeleton />}>
      {(customer) => <CustomerDetails customer={customer} />}
    </Loaded>
  )
}

function CustomerDetails({ customer }: { readonly customer: Customer }) {
  const say = useText()
  const format = useFormat()
  const [open, setOpen] = useState<'customer' | 'tenant' | 'removal' | null>(null)
  const navigate = useNavigate()
  const close = () => setOpen(null)
  const place = [customer.city, customer.country].filter(Boolean).join(', ')
  const since = say('customers:since', { date: format.date(customer.createdAt) })
  return (
    <>
      <PageHead
        title={customer.name}
        signs={customer.sample && <Pill>{say('customers:sample')}</Pill>}
        line={[place, languageNames[customer.language], since].filter(Boolean).join(' · ')}
        actions={
          <>
            {customer.may.remove && (
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                {...RemoveWhole.fetchedBy}
                onClick={() => setOpen('removal')}
              >
                {say('trash:remove.open')}
              </Button>
            )}
            {customer.may.change && (
              <Button icon={<EditRegular />} {...EditCustomer.fetchedBy} onClick={() => setOpen('customer')}>
                {say('customers:edit')}
              </Button>
            )}
          </>
        }
      />
      {customer.windowsUpgrade && (
        <Partial what={say('customers:withWindows.what')} why={say('customers:withWindows.why')} />
      )}
      <Panel
        title={say('customers:tenants', { count: customer.tenants.length })}
        actions={
          customer.may.change && (
            <Button {...NewTenant.fetchedBy} onClick={() => setOpen('tenant')}>
              {say('customers:newTenant.open')}
            </Button>
          )
        }
      >
        <TenantList customer={customer} />
      </Panel>
      <ContactsView customerId={customer.id} />
      {open === 'customer' && <EditCustomer customer={customer} onClose={close} />}
      {open === 'removal' && (
        <RemoveWhole
          customerId={customer.id}
          engagementId={null}
          name={customer.name}
          onRemoved={() => void navigate({ to: '/portfolio' })}
          onClose={close}
        />
      )}
      {open === 'tenant' && <NewTenant customerId={customer.id} onClose={close} />}
    </>
  )
}
