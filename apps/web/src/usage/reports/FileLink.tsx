import type { UsageSnapshotView } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../../language/use-text.ts'
import { fileAddress, usageQuery, useTenantPlace } from '../usage-query.ts'

/** The original file of a report, to be saved exactly as it was uploaded; its name only for who may not have it. */
export function FileLink({ snapshot }: { readonly snapshot: Pick<UsageSnapshotView, 'fileId' | 'fileName'> }) {
  const say = useText()
  const place = useTenantPlace()
  const { data: overview } = useQuery(usageQuery(place))
  if (!overview?.may.download) return <>{snapshot.fileName}</>
  return (
    <a href={fileAddress(place.customerId, snapshot.fileId)} download title={say('usage:report.download')}>
      {snapshot.fileName}
    </a>
  )
}
