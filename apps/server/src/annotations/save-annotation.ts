import { type IsoDate, isIsoDate, type Month, monthOf } from '@lotse/calendar'
import type { Annotation, AnnotationAudience, AnnotationKind } from '@lotse/contract'
import { claimTenant } from '../customers/look-up.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { namesOf } from '../platform/names.ts'
import { presentAnnotation } from './present.ts'
import { noSuchAnnotation, noSuchTenant } from './problems.ts'
import { holdAnnotation, insertAnnotation, updateAnnotation } from './store.ts'

interface Fields {
  readonly kind: AnnotationKind
  readonly on: IsoDate | Month
  readonly words: string
  readonly audience: AnnotationAudience
}

interface Place {
  readonly customerId: string
  readonly tenantId: string
}

/** Writes something onto the curve. Problem: `not-found` where the tenant is not there. */
export async function addAnnotation(
  context: ActingContext,
  { customerId: of, tenantId, on, ...fields }: Place & Fields,
): Promise<Annotation> {
  const { actor } = context
  return change(
    context,
    customerId(of),
    async (change) => {
      if (!(await claimTenant(change.tx, change.customerId, tenantId))) throw noSuchTenant()
      const row = await insertAnnotation(change.tx, {
        ...fields,
        ...whenOf(on),
        customerId: change.customerId,
        id: newId(),
        tenantId,
        createdAt: change.now,
        createdBy: actor.personId,
        changedAt: change.now,
        changedBy: actor.personId,
      })
      await change.record({
        event: 'annotation.added',
        subject: tenantId,
        after: { id: row.id, ...fields, ...whenOf(on) },
      })
      return presentAnnotation(row, await namesOf(change.tx, [row.createdBy]), actor)
    },
    repeatOf(context),
  )
}

interface AnnotationChange {
  readonly params: Place & { readonly annotationId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly [K in keyof Fields]?: Fields[K] | undefined }
}

/** Changes what stands on the curve. Problems: `not-found`, `changed-meanwhile` with the present annotation. */
export async function changeAnnotation(
  context: ActingContext,
  { params, headers, body: { on, ...body } }: AnnotationChange,
): Promise<Annotation> {
  const { actor } = context
  return change(context, customerId(params.customerId), async (change) => {
    const row = await holdAnnotation(change.tx, { ...params, customerId: change.customerId }, 'kept')
    if (row === null) throw noSuchAnnotation()
    const names = await namesOf(change.tx, [row.createdBy])
    if (row.version !== expectedVersion(headers)) throw changedMeanwhile(presentAnnotation(row, names, actor))
    const { from, to } = differences(row, { ...body, ...(on !== undefined && whenOf(on)) })
    const after = await updateAnnotation(change.tx, row, {
      ...to,
      changedAt: change.now,
      changedBy: actor.personId,
    })
    await change.record({
      event: 'annotation.changed',
      subject: row.tenantId,
      before: { id: row.id, ...from },
      after: { id: row.id, ...to },
    })
    return presentAnnotation(after, names, actor)
  })
}

/** A day belongs to its month; of a month alone no day is known. */
function whenOf(on: IsoDate | Month): { readonly month: Month; readonly day: IsoDate | null } {
  return isIsoDate(on) ? { month: monthOf(on), day: on } : { month: on as Month, day: null }
}
