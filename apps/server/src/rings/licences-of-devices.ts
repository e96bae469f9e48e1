import type { RingAtHand } from '@lotse/rollout'
import { isClosed } from '@lotse/usage'
import { type DevicesOf, peopleOnDevices } from '../inventory/devices-of-rings.ts'
import { entitledPeopleOf } from '../licences/look-up.ts'
import { chosenMonths } from '../usage-people/chosen-months.ts'
import { countOf, positionsIn } from '../usage-people/keys.ts'
import { settingsOf } from '../usage-verdict/look-up.ts'
import type { Here } from './here.ts'

/**
 * Gives the function that tells how many people on the devices of a ring have no licence. It says null where nobody is known there, where
 * no licences were read, or where the report behind them has pseudonyms.
 */
export async function licenceJudge({
  tx,
  customerId,
  tenantId,
  today,
}: Here): Promise<(of: DevicesOf) => Promise<RingAtHand['licences']>> {
  const { settings } = await settingsOf(tx, customerId)
  const months = await chosenMonths(tx, customerId, tenantId)
  const newest = months.findLast(({ month }) => isClosed(month, today, settings))
  if (newest === undefined || newest.concealed !== 'none') return async () => null
  const entitled = await entitledPeopleOf(tx, customerId, newest.snapshotId)
  if (entitled === null) return async () => null
  return async (of) => {
    const keys = await peopleOnDevices(tx, customerId, tenantId, of)
    const people = countOf(keys)
    if (people === 0) return null
    const unlicensed = positionsIn(keys, entitled.keys).reduce((count, there) => (there < 0 ? count + 1 : count), 0)
    return { people, unlicensed, on: newest.refreshDate }
  }
}
