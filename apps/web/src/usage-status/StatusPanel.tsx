import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { Panel } from '../ui/Panel.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { overviewQuery } from './overview-query.ts'
import { RecordsPanel } from './RecordsPanel.tsx'

/** The entitlement records on the engagement's first page; everything else about them is on the status page. */
export function StatusPanel() {
  const query = useQuery(overviewQuery(usePlace()))
  return (
    <Loaded
      query={query}
      skeleton={
        <Panel>
          <Skeleton height={170} />
        </Panel>
      }
    >
      {(overview) => <RecordsPanel overview={overview} brief />}
    </Loaded>
  )
}
