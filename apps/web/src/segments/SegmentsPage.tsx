import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { engagementPath } from '../engagements/address.ts'
import { useEngagement } from '../engagements/engagement-context.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { PageSkeleton, Skeleton } from '../ui/Skeleton.tsx'
import { LicencesPanels } from './licences/LicencesPanels.tsx'
import { SegmentsPanel } from './SegmentsPanel.tsx'
import styles from './segments.module.css'

const route = getRouteApi(`/inside${engagementPath}/usage/segments`)

/** Where are people missing, what helps them, and who is counted at all? */
export function SegmentsPage() {
  const say = useText()
  const { by, numerator } = route.useSearch()
  const { customerId, tenant } = useEngagement()
  const place = useMemo(() => ({ customerId, tenantId: tenant.id }), [customerId, tenant.id])
  const segments = useQuery({
    ...api.usagePeople.segments.queryOptions({
      input: { ...place, attribute: by ?? 'department', ...(numerator && { numerator }) },
    }),
    placeholderData: keepPreviousData,
  })
  const licences = useQuery(api.usagePeople.licences.queryOptions({ input: place }))
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <Link to={`${engagementPath}/usage`} params={usePlace()}>
          ‹ {say('segments:back')}
        </Link>
      </p>
      <Loaded query={segments} skeleton={<PageSkeleton />}>
        {(view) => <SegmentsPanel view={view} place={place} />}
      </Loaded>
      <Loaded query={licences} skeleton={<Waiting />}>
        {(view) => <LicencesPanels licences={view} place={place} />}
      </Loaded>
    </div>
  )
}

const Waiting = () => (
  <Panel>
    <Skeleton height={220} />
  </Panel>
)
