import { workloads } from '@lotse/playbook'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { useSelf } from '../app/session.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { PageForm } from '../ui/form/PageForm.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { PageSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { Partial } from '../ui/states/Partial.tsx'
import { CustomerFields } from './CustomerFields.tsx'
import { type Begun, createAll, type NewCustomerValues } from './create-all.ts'
import { EngagementFields } from './EngagementFields.tsx'
import { firstEngagementValues } from './engagement-values.ts'
import styles from './NewCustomerPage.module.css'
import { TenantFields } from './TenantFields.tsx'
import { noTenantYet } from './tenant-values.ts'
import { useEnterprise } from './use-enterprise.ts'

/** A new customer, with its tenant and the engagement, in one go. */
export function NewCustomerPage() {
  const say = useText()
  const pick = useLocalised()
  const self = useSelf()
  if (!self) return <PageSkeleton />
  if (!self.may.createCustomer)
    return (
      <Empty
        level={1}
        what={say('customers:new.title')}
        why={say('customers:new.mayNot')}
        how={<Link to="/portfolio">{say('customers:new.toPortfolio')}</Link>}
      />
    )
  return (
    <>
      <PageHead
        title={say('customers:new.title')}
        line={say('customers:new.line', { core: pick(workloads.core.label) })}
        actions={<Link to="/customers/import">{say('customers:new.several')}</Link>}
      />
      <Panel>
        <div className={styles.form}>
          <Form selfId={self.id} language={self.language} />
        </div>
      </Panel>
    </>
  )
}

function Form({ selfId, language }: { readonly selfId: string; readonly language: NewCustomerValues['language'] }) {
  const say = useText()
  const navigate = useNavigate()
  const readEnterprise = useEnterprise()
  const begun = useRef<Begun>({})
  const values: NewCustomerValues = {
    name: '',
    city: '',
    country: '',
    language,
    windowsUpgrade: '',
    tenantName: '',
    ...noTenantYet,
    ...firstEngagementValues(selfId),
  }
  const create = async (filled: NewCustomerValues) => {
    const { customerId, engagementId } = await createAll(filled, readEnterprise(filled), begun.current)
    if (engagementId === null) {
      await navigate({ to: '/customers/$customerId', params: { customerId } })
      return
    }
    await navigate({ to: '/customers/$customerId/engagements/$engagementId', params: { customerId, engagementId } })
  }
  return (
    <PageForm submitLabel={say('customers:new.submit')} defaultValues={values} onSubmit={create}>
      <fieldset className={styles.part}>
        <legend>{say('customers:part.customer')}</legend>
        <CustomerFields />
      </fieldset>
      <fieldset className={styles.part}>
        <legend>{say('customers:part.tenant')}</legend>
        <TenantFields name="tenantName" nameHint={say('customers:field.tenantNameHint')} />
      </fieldset>
      <EngagementPart />
    </PageForm>
  )
}

/** What the engagement needs; with a Windows upgrade there is none, and why stands here. */
function EngagementPart() {
  const say = useText()
  const windowsUpgrade = useWatch<NewCustomerValues, 'windowsUpgrade'>({ name: 'windowsUpgrade' })
  if (windowsUpgrade === 'yes')
    return <Partial what={say('customers:withWindows.what')} why={say('customers:withWindows.why')} />
  return (
    <fieldset className={styles.part}>
      <legend>{say('customers:part.engagement')}</legend>
      <EngagementFields />
    </fieldset>
  )
}
