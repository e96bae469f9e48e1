import type { IsoDate, Month } from '@lotse/calendar'
import type { AnnotationKind } from '@lotse/contract'
import { effortsOfTenant } from '../acceleration/efforts-of-tenant.ts'
import { meetingsHeldOnce } from '../meetings/held-once.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { visibleAudiences } from './policy.ts'
import { annotationsOf, type TenantKey } from './store.ts'

/** Something on the curve, as other capabilities show it. */
export interface OnTheCurve {
  readonly kind: AnnotationKind | 'meeting' | 'effort'
  readonly month: Month
  readonly day: IsoDate | null
  readonly words: string
}

/** What stands on the curve of a tenant for this reader, oldest first; with the meetings held where they are asked for. */
export async function onTheCurve(
  tx: Transaction,
  key: TenantKey,
  actor: Actor,
  { meetings }: { readonly meetings: boolean },
): Promise<OnTheCurve[]> {
  const rows = await annotationsOf(tx, key, visibleAudiences(actor))
  const held = meetings ? await meetingsHeldOnce(tx, key, actor) : []
  const tried = await effortsOfTenant(tx, key, actor)
  return [
    ...rows.map(({ kind, month, day, words }): OnTheCurve => ({ kind, month, day, words })),
    ...held.map(({ title, month, day }): OnTheCurve => ({ kind: 'meeting', month, day, words: title })),
    ...tried.map(({ month, day, words }): OnTheCurve => ({ kind: 'effort', month, day, words })),
  ].toSorted((a, b) => (a.day ?? a.month).localeCompare(b.day ?? b.month))
}
