import type { UsageSnapshotView } from '@lotse/contract'
import { useText } from '../../language/use-text.ts'
import { fileAddress, useTenantPlace } from '../usage-query.ts'

/** The original file of a report, to be saved exactly as it was uploaded. */
export function FileLink({ snapshot }: { readonly snapshot: Pick<UsageSnapshotView, 'fileId' | 'fileName'> }) {
  const say = useText()
  const { customerId } = useTenantPlace()
  return (
    <a href={fileAddress(customerId, snapshot.fileId)} download title={say('usage:report.download')}>
      {snapshot.fileName}
    </a>
  )
}
