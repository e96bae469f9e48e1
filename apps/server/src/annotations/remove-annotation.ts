import type { Annotation } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { namesOf } from '../platform/names.ts'
import { presentAnnotation } from './present.ts'
import { noSuchAnnotation } from './problems.ts'
import { type AnnotationRow, holdAnnotation, updateAnnotation } from './store.ts'

interface Place {
  readonly customerId: string
  readonly tenantId: string
  readonly annotationId: string
}

/** Takes something off the curve; it can be restored. Problem: `not-found`. */
export async function removeAnnotation(context: ActingContext, place: Place): Promise<Record<string, never>> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const row = await holdAnnotation(change.tx, { ...place, customerId: change.customerId }, 'kept')
      if (row === null) throw noSuchAnnotation()
      await updateAnnotation(change.tx, row, { deletedAt: change.now, deletedBy: context.actor.personId })
      await change.record({ event: 'annotation.removed', subject: row.tenantId, before: told(row) })
      return {}
    },
    repeatOf(context),
  )
}

/** Brings it back. Problem: `not-found` where nothing was removed. */
export async function restoreAnnotation(context: ActingContext, place: Place): Promise<Annotation> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const row = await holdAnnotation(change.tx, { ...place, customerId: change.customerId }, 'removed')
      if (row === null) throw noSuchAnnotation()
      const after = await updateAnnotation(change.tx, row, { deletedAt: null, deletedBy: null })
      await change.record({ event: 'annotation.restored', subject: row.tenantId, after: told(row) })
      return presentAnnotation(after, await namesOf(change.tx, [row.createdBy]), context.actor)
    },
    repeatOf(context),
  )
}

const told = ({ id, kind, month, day, words, audience }: AnnotationRow) => ({
  id,
  kind,
  month,
  day,
  words,
  audience,
})
