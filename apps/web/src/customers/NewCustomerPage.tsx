import type { Person } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { api } from '../app/api.ts'
import { useSelf } from '../app/session.ts'
import { useText } from '../language/use-text.ts'
import { PageForm } from '../ui/form/PageForm.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { PageSkeleton } from '../ui/Skeleton.tsx'
import { Partial } from '../ui/states/Partial.tsx'
import { CustomerFields } from './CustomerFields.tsx'
import { type Begun, createAll, type NewCustomerValues } from './create-all.ts'
import { EngagementFields } from './EngagementFields.tsx'
import styles from './NewCustomerPage.module.css'
import { TenantFields } from './TenantFields.tsx'

/** A new customer, with its tenant and the engagement, in one go. */
export function NewCustomerPage() {
  const say = useText()
  const navigate = useNavigate()
  const self = useSelf()
  const begun = useRef<Begun>({})
  const people = useQuery(api.people.list.queryOptions({ input: {} }))
  if (!self || people.isPending) return <PageSkeleton />
  const mayImport = self.organisationRoles.some((role) => role === 'administrator' || role === 'RM')
  const values: NewCustomerValues = {
    name: '',
    city: '',
    country: '',
    language: self.language,
    windowsUpgrade: '',
    tenantName: '',
    cloud: 'commercial',
    primaryDomain: '',
    scenario: '',
    origin: '',
    manager: self.id,
    engineer: self.id,
  }
  const create = async (filled: NewCustomerValues) => {
    const { customerId, engagementId } = await createAll(filled, begun.current)
    if (engagementId === null) {
      await navigate({ to: '/customers/$customerId', params: { customerId } })
      return
    }
    await navigate({ to: '/customers/$customerId/engagements/$engagementId', params: { customerId, engagementId } })
  }
  return (
    <>
      <PageHead
        title={say('customers:new.title')}
        line={say('customers:new.line')}
        actions={mayImport && <Link to="/customers/import">{say('customerList:open')}</Link>}
      />
      <Panel>
        <div className={styles.form}>
          <PageForm submitLabel={say('customers:new.submit')} defaultValues={values} onSubmit={create}>
            <fieldset className={styles.part}>
              <legend>{say('customers:part.customer')}</legend>
              <CustomerFields />
            </fieldset>
            <fieldset className={styles.part}>
              <legend>{say('customers:part.tenant')}</legend>
              <TenantFields name="tenantName" nameHint={say('customers:field.tenantNameHint')} />
            </fieldset>
            <EngagementPart people={people.data ?? []} />
          </PageForm>
        </div>
      </Panel>
    </>
  )
}

/** What the engagement needs; with a Windows upgrade there is none, and why stands here. */
function EngagementPart({ people }: { readonly people: readonly Person[] }) {
  const say = useText()
  const windowsUpgrade = useWatch<NewCustomerValues, 'windowsUpgrade'>({ name: 'windowsUpgrade' })
  if (windowsUpgrade === 'yes')
    return <Partial what={say('customers:withWindows.what')} why={say('customers:withWindows.why')} />
  return (
    <fieldset className={styles.part}>
      <legend>{say('customers:part.engagement')}</legend>
      <EngagementFields people={people} />
    </fieldset>
  )
}
