import type { IsoDate } from '@lotse/calendar'
import { adoptionGroups } from '../adoption/look-up.ts'
import { deploymentDays } from '../delivery/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { EngagementKey } from './store.ts'

/**
 * The day on which deployment starts, as far as somebody wrote it down: the first day of the pilot, the earliest day of a ring,
 * or when the broad rollout was stated to run. Where nobody did it could be today. (remediation.md §5, rule 3)
 */
export async function deploymentStart(tx: Transaction, key: EngagementKey, today: IsoDate): Promise<IsoDate> {
  const rings = (await adoptionGroups(tx, key)).map(({ ringDay }) => ringDay)
  return earliestOf([...(await deploymentDays(tx, key)), ...rings]) ?? today
}

const earliestOf = (days: readonly (IsoDate | null)[]): IsoDate | null =>
  days.filter((day) => day !== null).sort()[0] ?? null
