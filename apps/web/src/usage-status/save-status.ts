import type { ChangedUsageStatus, UsageStatus, UsageStatusChangeInput } from '@lotse/contract'
import { client, ifMatch } from '../app/api.ts'
import type { Place } from '../engagements/address.ts'

/** Saves a usage status: the first one, or a change on top of the version that the person saw. @throws Problem */
export async function saveStatus(
  place: Place,
  record: Pick<UsageStatus, 'id' | 'version'> | null,
  body: UsageStatusChangeInput,
  proposalId: string | null = null,
): Promise<ChangedUsageStatus> {
  if (record === null) return client.usageStatus.setFirst({ ...place, ...body })
  const params = { ...place, recordId: record.id }
  return client.usageStatus.set({
    params,
    headers: { 'if-match': ifMatch(record.version) },
    body: { ...body, proposalId },
  })
}
