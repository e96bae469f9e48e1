import type { AppPeople, Concealment } from '@lotse/usage'
import type { Change } from '../platform/change.ts'
import type { Services } from '../platform/services.ts'
import { activityByte, type PackedPeople, peoplePacker } from './packed-people.ts'
import { personKeyBytes } from './person-key.ts'
import { insertPeople } from './store.ts'

/** The people of a report by name or pseudonym. */
interface NamedPeople {
  readonly tenantId: string
  readonly people: AppPeople
  readonly concealed: Concealment
  /** Ends the packing with its reason. */
  readonly signal: AbortSignal
}

/** So many people are packed before others get their turn: a millisecond, because one request takes many turns. */
const AT_ONCE = 200

/**
 * Makes keys without names of the people of a report, piece by piece, so that requests of others are answered in between.
 * Null where nobody is to be kept: of a report in which some names are concealed and some are not nobody knows who is who
 * (usage.md §3).
 */
export async function packPeople(
  services: Pick<Services, 'secret'>,
  { tenantId, people, concealed, signal }: NamedPeople,
): Promise<PackedPeople | null> {
  if (concealed === 'mixed' || people.size === 0) return null
  const keyOf = personKeyBytes(services, tenantId)
  const packer = peoplePacker(people.size)
  for (let from = 0; from < people.size; from += AT_ONCE) {
    signal.throwIfAborted()
    people.visitActivities(
      (user, activity, inLast28Days) => packer.add(keyOf(user), activityByte(activity, inLast28Days)),
      from,
      from + AT_ONCE,
    )
    await new Promise((resolve) => setImmediate(resolve))
  }
  return packer.pack()
}

/** What a stored report says about people. */
interface ReportPeople {
  readonly tenantId: string
  /** The row of the report, which is there already. */
  readonly snapshotId: string
  readonly packed: PackedPeople | null
  readonly concealed: Concealment
}

/** Keeps who is in a report and what they did. Afterwards the months are to be worked out again. */
export async function keepPeople(
  { tx, customerId }: Change,
  { tenantId, snapshotId, packed, concealed }: ReportPeople,
): Promise<void> {
  if (packed === null) return
  const identity = concealed === 'all' ? 'pseudonyms' : 'names'
  await insertPeople(tx, { customerId, tenantId, snapshotId, identity, people: packed.bits.length }, packed)
}
