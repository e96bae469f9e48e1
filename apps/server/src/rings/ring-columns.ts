import type { RingChange } from '@lotse/contract'
import { contactsNamed } from '../contacts/look-up.ts'
import { newId } from '../platform/id.ts'
import { mayTakePart } from '../platform/names.ts'
import type { RecordedCriterion } from '../tables/rings.ts'
import { type Here, named } from './here.ts'
import { endsBeforeStart, nothingToMatch, unknownAt } from './problems.ts'
import type { ColumnsOf, RingRow } from './store.ts'

/** What is written of a ring for `input` on top of `before` (null: a new one). Problem: `input-not-valid` with the field. */
export async function ringColumns(
  here: Here,
  { entryCriteria, exitCriteria, matchValues, ...input }: RingChange,
  before: RingRow | null,
): Promise<ColumnsOf<'ring'>> {
  const columns: ColumnsOf<'ring'> = {
    ...named(input),
    ...(entryCriteria && { entryCriteria: criteriaOf(entryCriteria, before?.entryCriteria ?? []) }),
    ...(exitCriteria && { exitCriteria: criteriaOf(exitCriteria, before?.exitCriteria ?? []) }),
    ...(matchValues && { matchValues: [...new Set(matchValues)] }),
    ...(await ownerOf(here, input, before)),
  }
  const wanted = { startsOn: null, endsOn: null, matchBy: 'none', matchValues: [], ...before, ...columns }
  if (wanted.startsOn && wanted.endsOn && wanted.endsOn < wanted.startsOn) throw endsBeforeStart()
  if (wanted.matchBy === 'none') return { ...columns, matchValues: [] }
  if (wanted.matchValues.length === 0) throw nothingToMatch()
  return columns
}

/** A line keeps its tick as long as it says the same; other words were never met by anybody. */
function criteriaOf(
  wanted: readonly { readonly id?: string | undefined; readonly words: string }[],
  present: readonly RecordedCriterion[],
): RecordedCriterion[] {
  const known = new Map(present.map((one) => [one.id, one]))
  const used = new Set<string>()
  return wanted.map(({ id, words }) => {
    const kept = id === undefined || used.has(id) ? undefined : known.get(id)
    if (kept === undefined) return { id: newId(), words, metOn: null, metBy: null }
    used.add(kept.id)
    return kept.words === words ? kept : { id: kept.id, words, metOn: null, metBy: null }
  })
}

/** One owner at most: naming one side empties the other. */
async function ownerOf(
  { tx, customerId }: Here,
  { ownerContact, ownerPerson }: Pick<RingChange, 'ownerContact' | 'ownerPerson'>,
  before: RingRow | null,
): Promise<ColumnsOf<'ring'>> {
  if (ownerContact != null) {
    const known = ownerContact === before?.ownerContact
    if (!known && (await contactsNamed(tx, customerId, [ownerContact])).get(ownerContact)?.isLiving !== true)
      throw unknownAt('ownerContact', { de: 'Diesen Kontakt', en: 'contact' })
    return { ownerContact, ownerPerson: null }
  }
  if (ownerPerson != null) {
    if (ownerPerson !== before?.ownerPerson && !(await mayTakePart(tx, ownerPerson)))
      throw unknownAt('ownerPerson', { de: 'Diese Person', en: 'person' })
    return { ownerPerson, ownerContact: null }
  }
  return named({ ownerContact, ownerPerson })
}
