import type { Annotation, PersonRef } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { mayAnnotate } from './policy.ts'
import type { AnnotationRow } from './store.ts'

/** What leaves the server about an annotation, listed field by field. */
export function presentAnnotation(
  row: AnnotationRow,
  names: (id: string | null) => PersonRef | null,
  actor: Actor,
): Annotation {
  return {
    id: row.id,
    kind: row.kind,
    month: row.month,
    day: row.day,
    words: row.words,
    audience: row.audience,
    createdBy: names(row.createdBy),
    changedAt: row.changedAt.toISOString(),
    version: row.version,
    may: { change: mayAnnotate(actor, { customerId: row.customerId }) },
  }
}
