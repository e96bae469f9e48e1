import { daysBetween, type IsoDate } from '@lotse/calendar'
import { type InsightStateId, insightStates } from './words.ts'

/** Days after which somebody asks the vendor again what became of an insight. */
export const INSIGHT_DAYS = 30

/** Whether nobody has looked for longer than that. What is solved or declined is looked at no more. */
export function isStaleInsight(
  { state, checkedOn }: { readonly state: InsightStateId; readonly checkedOn: IsoDate },
  today: IsoDate,
): boolean {
  return !insightStates[state].isSettled && daysBetween(checkedOn, today) > INSIGHT_DAYS
}

/** What one insight holds up at one engagement. */
export interface Affected {
  readonly customerId: string
  readonly tenantId: string
  readonly seats: number | null
  /** Seats of the tenant; null where nobody knows. */
  readonly entitled: number | null
}

/**
 * What is held up in all: seats that were told, customers each once, and places where nobody said how many seats. A seat is
 * held up once, however many engagements or insights say so: of each tenant the largest number counts, and never more than
 * it has.
 */
export function impactOf(affected: readonly Affected[]): {
  readonly seats: number
  readonly customers: number
  readonly untold: number
} {
  const byTenant = new Map<string, number>()
  for (const { tenantId, seats, entitled } of affected) {
    const told = Math.min(seats ?? 0, entitled ?? Number.POSITIVE_INFINITY)
    byTenant.set(tenantId, Math.max(byTenant.get(tenantId) ?? 0, told))
  }
  return {
    seats: [...byTenant.values()].reduce((sum, seats) => sum + seats, 0),
    customers: new Set(affected.map(({ customerId }) => customerId)).size,
    untold: affected.filter(({ seats }) => seats === null).length,
  }
}

/** The share of the tenant in percent, never above 100: seats and licences are counted on different days. Null: unknown. */
export function shareOfTenant({ seats, entitled }: Pick<Affected, 'seats' | 'entitled'>): number | null {
  if (seats === null || entitled === null || entitled === 0) return null
  return Math.min(100, (seats / entitled) * 100)
}
