import { Button } from '@fluentui/react-components'
import { Delete16Regular } from '@fluentui/react-icons/svg/delete'
import type { Customer, Tenant } from '@lotse/contract'
import { clouds, workloads } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocalised, useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Empty } from '../ui/states/Empty.tsx'
import { VerdictPill } from '../ui/VerdictPill.tsx'
import type { Verdict } from '../ui/verdict.ts'
import styles from './TenantList.module.css'

const EditTenant = onDemand(async () => (await import('./EditTenant.tsx')).EditTenant)
const RemoveWhole = onDemand(async () => (await import('../trash/RemoveWhole.tsx')).RemoveWhole)
const ArchiveDialog = onDemand(async () => (await import('../archive/ArchiveDialog.tsx')).ArchiveDialog)
const NewEngagement = onDemand(async () => (await import('./NewEngagement.tsx')).NewEngagement)

/** The tenants of a customer with their engagements; where there is none for the Apps, the way to begin it. */
export function TenantList({ customer }: { readonly customer: Customer }) {
  const say = useText()
  const [beginIn, setBeginIn] = useState<Tenant | null>(null)
  const [editing, setEditing] = useState<Tenant | null>(null)
  if (customer.tenants.length === 0)
    return <Empty level={3} what={say('customers:noTenant.what')} why={say('customers:noTenant.why')} />
  return (
    <>
      <ul className={styles.tenants}>
        {customer.tenants.map((tenant) => (
          <TenantItem
            key={tenant.id}
            customer={customer}
            tenant={tenant}
            onBegin={() => setBeginIn(tenant)}
            onEdit={() => setEditing(tenant)}
          />
        ))}
      </ul>
      {editing && <EditTenant tenant={editing} onClose={() => setEditing(null)} />}
      {beginIn && <NewEngagement tenant={beginIn} onClose={() => setBeginIn(null)} />}
    </>
  )
}

interface ItemProps {
  readonly customer: Customer
  readonly tenant: Tenant
  onBegin(): void
  onEdit(): void
}

function TenantItem({ customer, tenant, onBegin, onEdit }: ItemProps) {
  const say = useText()
  const pick = useLocalised()
  const engagements = customer.engagements.filter(({ tenantId }) => tenantId === tenant.id)
  const [removing, setRemoving] = useState<string | null>(null)
  const [archiving, setArchiving] = useState<string | null>(null)
  const nameOf = ({ workload }: (typeof engagements)[number]) => `${pick(workloads[workload].label)}, ${tenant.name}`
  const archived = engagements.find(({ id }) => id === archiving)
  const goes = engagements.find(({ id }) => id === removing)
  const isBegun = engagements.some(({ workload }) => workload === 'apps')
  return (
    <li className={styles.tenant}>
      <h3>{tenant.name}</h3>
      <p className={styles.line}>
        {[pick(clouds[tenant.cloud].label), tenant.primaryDomain, tenant.directoryId].filter(Boolean).join(' · ')}
      </p>
      <ul className={styles.engagements}>
        {engagements.map((engagement) => {
          const { id, workload, state } = engagement
          return (
            <li key={id}>
              <Link
                to="/customers/$customerId/engagements/$engagementId"
                params={{ customerId: customer.id, engagementId: id }}
              >
                {pick(workloads[workload].label)}
              </Link>
              {workload === 'apps' && state && <VerdictPill verdict={state as Verdict} />}
              {engagement.may.export && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={say('customers:archiveOf', { name: nameOf(engagement) })}
                  {...ArchiveDialog.fetchedBy}
                  onClick={() => setArchiving(id)}
                >
                  {say('customers:archive')}
                </Button>
              )}
              {customer.may.remove && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<Delete16Regular />}
                  aria-label={say('trash:remove.openNamed', { name: nameOf(engagement) })}
                  {...RemoveWhole.fetchedBy}
                  onClick={() => setRemoving(id)}
                />
              )}
            </li>
          )
        })}
      </ul>
      {customer.may.change && (
        <Button
          appearance="subtle"
          {...EditTenant.fetchedBy}
          onClick={onEdit}
          aria-label={say('customers:editTenantOf', { tenant: tenant.name })}
        >
          {say('customers:editTenant')}
        </Button>
      )}
      {archived && (
        <ArchiveDialog
          customerId={customer.id}
          engagementId={archived.id}
          name={`${customer.name}, ${nameOf(archived)}`}
          onClose={() => setArchiving(null)}
        />
      )}
      {goes && (
        <RemoveWhole
          customerId={customer.id}
          engagementId={goes.id}
          name={nameOf(goes)}
          onRemoved={() => setRemoving(null)}
          onClose={() => setRemoving(null)}
        />
      )}
      {!isBegun && customer.may.createEngagement && !customer.windowsUpgrade && (
        <Button appearance="primary" {...NewEngagement.fetchedBy} onClick={onBegin}>
          {say('customers:newEngagement.open')}
        </Button>
      )}
    </li>
  )
}
