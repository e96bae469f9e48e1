import type { Person } from '@lotse/contract'
import type { ActingContext } from '../platform/http/api.ts'
import { presentPerson } from './present.ts'
import { listPeople as listRows } from './store.ts'

/** Everybody who may sign in, as far as the one who asks may see them, by name. */
export async function listPeople({ services, actor }: Pick<ActingContext, 'services' | 'actor'>): Promise<Person[]> {
  const scope = actor.customerId === null ? 'portfolio' : { customer: actor.customerId }
  const rows = await services.database.transaction(scope, listRows)
  return rows.map((row) => presentPerson(row, actor))
}
