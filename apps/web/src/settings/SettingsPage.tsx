import { Button } from '@fluentui/react-components'
import { fiscalQuarter, fiscalQuarterOf } from '@lotse/calendar'
import type { Settings } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useSelf } from '../app/session.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { Facts } from '../ui/Facts.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import styles from './settings.module.css'
import { useMonthNames } from './use-month-names.ts'

const MailPanel = onDemand(async () => (await import('../mail/MailPanel.tsx')).MailPanel)
const TeamsPanel = onDemand(async () => (await import('../notices/TeamsPanel.tsx')).TeamsPanel)
const UsageHousePanel = onDemand(async () => (await import('../usage-settings/HousePanel.tsx')).HousePanel)
const EndpointListsPanel = onDemand(async () => (await import('../evidence/EndpointListsPanel.tsx')).EndpointListsPanel)
const SettingsDialog = onDemand(async () => (await import('./SettingsDialog.tsx')).SettingsDialog)

/** What holds for the whole organisation. */
export function SettingsPage() {
  const say = useText()
  const self = useSelf()
  const settings = useQuery(api.settings.get.queryOptions({ input: {} }))
  return (
    <>
      <PageHead title={say('settings:title')} line={say('settings:line')} />
      <Loaded query={settings} skeleton={<TextSkeleton lines={3} />}>
        {(loaded) => <OrganisationPanel settings={loaded} />}
      </Loaded>
      <MailPanel />
      <TeamsPanel />
      <UsageHousePanel />
      <EndpointListsPanel />
      <Panel title={say('settings:bringIn')}>
        <ul className={styles.links}>
          {self?.may.createCustomer && (
            <li>
              <Link to="/customers/import">{say('customerList:open')}</Link>
            </li>
          )}
          <li>
            <Link to="/portal-import">{say('portalImport:open')}</Link>
          </li>
        </ul>
      </Panel>
    </>
  )
}

function OrganisationPanel({ settings }: { readonly settings: Settings }) {
  const say = useText()
  const [isEditing, setEditing] = useState(false)
  return (
    <Panel
      title={say('settings:organisation')}
      actions={
        settings.may.change && (
          <Button {...SettingsDialog.fetchedBy} onClick={() => setEditing(true)}>
            {say('settings:edit')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { label: say('settings:name'), value: settings.organisationName },
          { label: say('settings:fiscalYear'), value: <FiscalYear start={settings.fiscalYearStart} /> },
          { label: say('settings:tracking'), value: settings.trackingAddress ?? say('settings:noTracking') },
          {
            label: say('settings:pin.label'),
            value: say(settings.linkPin ? 'settings:pin.always' : 'settings:pin.each'),
          },
        ]}
      />
      {!settings.may.change && <p>{say('settings:onlyAdministrators')}</p>}
      {isEditing && <SettingsDialog settings={settings} onClose={() => setEditing(false)} />}
    </Panel>
  )
}

function FiscalYear({ start }: { readonly start: number }) {
  const say = useText()
  const format = useFormat()
  const today = useToday()
  const months = useMonthNames()
  const now = fiscalQuarterOf(today, start)
  const { from, to } = fiscalQuarter(now, start)
  return say('settings:fiscalYearNow', {
    month: months.get(start) ?? '',
    year: say('settings:fiscalYearName', { year: String(now.year % 100).padStart(2, '0') }),
    quarter: now.quarter,
    from: format.date(from),
    to: format.date(to),
  })
}
