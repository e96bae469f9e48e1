import type { TrashKind } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { goneBefore } from './list-trash.ts'
import { trashEntries } from './registry.ts'
import { selectDeleted } from './select-deleted.ts'

interface Wanted {
  readonly customerId: string
  readonly kind: TrashKind
  readonly id: string
}

/**
 * Brings something back where it was, through the capability it belongs to. Problems: `not-found` where somebody else
 * was faster or the thirty days are over, `not-allowed`, and what the capability says.
 */
export async function restore(
  context: ActingContext,
  { customerId, kind, id }: Wanted,
): Promise<Record<string, never>> {
  const { services, actor } = context
  const entry = trashEntries[kind]
  const where = sql`d.id = ${id}::uuid and d.customer_id = ${customerId}::uuid
    and d.deleted_at > ${goneBefore(services.clock.now()).toISOString()}::timestamptz`
  const [item] = await services.database.transaction('portfolio', (tx) =>
    selectDeleted(tx, [entry], where, { limit: 1, offset: 0 }),
  )
  if (item === undefined) throw notFound({ de: 'Dieses Gelöschte', en: 'This deleted thing' })
  if (!entry.mayRestore(actor, item)) throw new Problem('not-allowed')
  await entry.restore(context, item)
  return {}
}
