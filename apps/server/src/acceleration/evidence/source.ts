import { daysBetween, type IsoDate } from '@lotse/calendar'
import type { Evidence } from '@lotse/playbook'
import type { Known } from '../../engagements/facts.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { CustomerId } from '../../platform/db/scope.ts'

/** Where a source looks: one engagement on one day, with what its evaluation has learned already. */
export interface Seen {
  readonly tx: Transaction
  readonly key: { readonly customerId: CustomerId; readonly engagementId: string }
  readonly tenantId: string
  readonly today: IsoDate
  readonly known: Pick<Known, 'facts' | 'tasks' | 'checklist' | 'use'>
}

/**
 * What a capability has to say about why a customer stands still: counts, days and names of things, never of persons.
 * What is fine is no evidence, and what nobody recorded is none either.
 */
export type Source = (seen: Seen) => Promise<readonly Evidence[]>

/** At most so many names stand in one piece. */
const NAMES = 5

interface Piece {
  readonly of?: number | null
  /** The day since which it is so. */
  readonly since?: IsoDate | null | undefined
  readonly about?: readonly string[]
}

/** One piece, or none where the count is 0. */
export function piece(
  kind: Evidence['kind'],
  count: number,
  { today }: Pick<Seen, 'today'>,
  { of = null, since = null, about = [] }: Piece = {},
): Evidence[] {
  if (count <= 0) return []
  const days = since === null ? null : Math.max(0, daysBetween(since, today))
  return [{ kind, count, of, days, about: about.slice(0, NAMES) }]
}

/** The earliest of some days; null where there is none. */
export const earliest = (days: readonly (IsoDate | null)[]): IsoDate | null =>
  days.filter((day) => day !== null).sort()[0] ?? null
