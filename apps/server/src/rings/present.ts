import type { Ring, RingCriterion } from '@lotse/contract'
import { contactsNamed } from '../contacts/look-up.ts'
import { namesOf } from '../platform/names.ts'
import type { RecordedCriterion } from '../tables/rings.ts'
import type { Here } from './here.ts'
import type { RingRow } from './store.ts'

/** A list of names may be long; the first few say what kind of list it is. */
const SHOWN_VALUES = 200

/** Rings as they leave the server. */
export async function presentRings(
  { tx, customerId }: Pick<Here, 'tx' | 'customerId'>,
  rows: readonly RingRow[],
): Promise<Ring[]> {
  const contacts = await contactsNamed(
    tx,
    customerId,
    rows.map(({ ownerContact }) => ownerContact),
  )
  const criteria = rows.flatMap((row) => [...row.entryCriteria, ...row.exitCriteria])
  const person = await namesOf(tx, [
    ...rows.map(({ ownerPerson }) => ownerPerson),
    ...criteria.map(({ metBy }) => metBy),
  ])
  const shown = ({ id, words, metOn, metBy }: RecordedCriterion): RingCriterion => ({
    ...{ id, words, metOn },
    metBy: person(metBy),
  })
  return rows.map((row) => {
    const contact = row.ownerContact === null ? undefined : contacts.get(row.ownerContact)
    return {
      id: row.id,
      position: row.position,
      name: row.name,
      kind: row.kind,
      targetGroup: row.targetGroup,
      devices: row.devices,
      users: row.users,
      startsOn: row.startsOn,
      delayDays: row.delayDays,
      endsOn: row.endsOn,
      entryCriteria: row.entryCriteria.map(shown),
      exitCriteria: row.exitCriteria.map(shown),
      ownerContact: contact ? { id: contact.id, name: contact.name, erased: contact.erased } : null,
      ownerPerson: person(row.ownerPerson),
      matchBy: row.matchBy,
      matchCount: row.matchValues.length,
      matchValues: row.matchValues.slice(0, SHOWN_VALUES),
      state: row.state,
      stateOn: row.stateOn,
      beganOn: row.beganOn,
      because: row.because,
      changedAt: row.changedAt.toISOString(),
      version: row.version,
    }
  })
}

export async function presentRing(here: Pick<Here, 'tx' | 'customerId'>, row: RingRow): Promise<Ring> {
  const [ring] = await presentRings(here, [row])
  if (ring === undefined) throw new Error('a ring that was just written is gone')
  return ring
}
