import type { AppPeople, Concealment } from '@lotse/usage'
import type { Change } from '../platform/change.ts'
import type { Services } from '../platform/services.ts'
import { activityByte, type PackedPeople, peoplePacker } from './packed-people.ts'
import { personKeyBytes } from './person-key.ts'
import { insertPeople } from './store.ts'

/** What a stored report says about people. */
export interface ReportPeople {
  readonly tenantId: string
  /** The row of the report, which is there already. */
  readonly snapshotId: string
  readonly people: AppPeople
  readonly concealed: Concealment
}

/** So many people are packed before others get their turn. */
const AT_ONCE = 2000

/**
 * Keeps who is in a report and what they did, without their names. Of a report in which some names are concealed and some
 * are not nobody is kept, since nobody knows who is who (usage.md §3). Afterwards the months are to be worked out again.
 */
export async function keepPeople(
  { tx, customerId }: Change,
  services: Pick<Services, 'secret'>,
  { tenantId, snapshotId, people, concealed }: ReportPeople,
): Promise<void> {
  if (concealed === 'mixed' || people.size === 0) return
  const packed = await packPeople(people, personKeyBytes(services, tenantId))
  const identity = concealed === 'all' ? 'pseudonyms' : 'names'
  const head = { customerId, tenantId, snapshotId, identity, people: packed.bits.length } as const
  await insertPeople(tx, head, packed)
}

/** Packs people piece by piece, so that requests of others are answered in between. */
async function packPeople(people: AppPeople, keyOf: (user: string) => Uint8Array): Promise<PackedPeople> {
  const packer = peoplePacker(people.size)
  for (let from = 0; from < people.size; from += AT_ONCE) {
    people.visitActivities(
      (user, activity, inLast28Days) => packer.add(keyOf(user), activityByte(activity, inLast28Days)),
      from,
      from + AT_ONCE,
    )
    await new Promise((resolve) => setImmediate(resolve))
  }
  return packer.pack()
}
