import type { Change } from '../platform/change.ts'
import { differences } from '../platform/differences.ts'
import type { PersonRow } from './person.ts'
import { type ListedPerson, type PersonFields, updatePerson } from './store.ts'

/** Changes what differs, with an entry in the trail. Null when the person is no longer at `version`. */
export async function changeFields(
  { tx, record, touch }: Change,
  present: PersonRow,
  version: number,
  wanted: PersonFields,
): Promise<ListedPerson | null> {
  const { from, to } = differences(present, wanted)
  const changed = await updatePerson(tx, present.id, version, to)
  if (changed === null) return null
  await record({ event: 'person.changed', subject: present.id, before: from, after: to })
  touch('session')
  return changed
}
