import { contactsNamed } from '../contacts/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { unknownAt } from './problems.ts'
import { type ColumnsOf, type EngagementKey, findEntry, type RegisterId, type RowOf } from './store.ts'

/** Where and when entries are written or shown. */
export interface Here extends EngagementKey {
  readonly tx: Transaction
  readonly tenantId: string
  readonly actor: Actor
  readonly today: Change['today']
}

/** A register of adoption: what its entries demand, and how they leave the server. */
export interface Register<R extends RegisterId, Input, Out> {
  readonly id: R
  /**
   * What is written for `input` on top of `before` (null: a new entry). Fields that are left out are missing. Problems:
   * `input-not-valid` and `rule-refused` with the field.
   */
  readonly columns: (here: Here, input: Input, before: RowOf[R] | null) => Promise<ColumnsOf<R>>
  /** What the history says it was about: no name of a person and nobody's words, which it could not forget. */
  readonly subject: (row: RowOf[R]) => string
  readonly present: (here: Omit<Here, 'tenantId' | 'actor'>, rows: readonly RowOf[R][]) => Promise<Out[]>
}

/** The fields that somebody named. */
export function named<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

/** The contact that a field names is there. Null and what stands there already are not looked at again. */
export async function requireContact(
  { tx, customerId }: Here,
  field: string,
  id: string | null | undefined,
  present: string | null = null,
): Promise<void> {
  if (id === undefined || id === null || id === present) return
  if ((await contactsNamed(tx, customerId, [id])).get(id)?.isLiving !== true)
    throw unknownAt(field, { de: 'Diesen Kontakt', en: 'contact' })
}

/** The group that a field names is there. */
export async function requireGroup(here: Here, id: string | null | undefined, present: string | null = null) {
  if (id === undefined || id === null || id === present) return
  if ((await findEntry(here.tx, 'group', { ...here, entryId: id }, 'kept')) === null)
    throw unknownAt('groupId', { de: 'Diese Gruppe', en: 'group' })
}

/** Every id of a list is one of those that the data know. */
export function requireKnown(
  field: string,
  ids: readonly string[] | undefined,
  known: readonly { id: string }[],
): void {
  const strange = ids?.find((id) => known.every((one) => one.id !== id))
  if (strange !== undefined) throw unknownAt(field, { de: `„${strange}“`, en: `entry “${strange}”` })
}
