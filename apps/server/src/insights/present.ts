import type { IsoDate } from '@lotse/calendar'
import type { Insight, InsightLink, InsightRow, PersonRef } from '@lotse/contract'
import { type Affected, impactOf, isStaleInsight, shareOfTenant } from '@lotse/playbook'
import type { Actor } from '../platform/access/actor.ts'
import { mayLinkInsight, mayRecordInsight } from './policy.ts'
import type { InsightKept, PlacedLink } from './store.ts'

type Names = (id: string | null) => PersonRef | null

/** What stands beside an insight. */
export interface Beside {
  readonly links: readonly PlacedLink[]
  readonly today: IsoDate
  readonly engagementId?: string | undefined
}

/** What one link says of its tenant. */
export const affectedBy = ({ link: { customerId, seats }, tenantId, entitled }: PlacedLink): Affected => ({
  ...{ customerId, tenantId, seats, entitled },
})

export function presentRow(row: InsightKept, { links, today, engagementId }: Beside): InsightRow {
  const { id, externalId, title, product, productVersion, state, checkedOn, version } = row
  return {
    ...{ id, externalId, title, product, productVersion, state, checkedOn, version },
    isStale: isStaleInsight(row, today),
    impact: impactOf(links.map(affectedBy)),
    isHere: links.some(({ link }) => link.engagementId === engagementId),
  }
}

/** Where it holds something up; whoever may change that place is told so. */
export function presentLink(placed: PlacedLink, names: Names, actor: Actor): InsightLink {
  const { link, customerName, tenantName, workload, entitled } = placed
  const { id, customerId, engagementId, seats, words, version } = link
  return {
    ...{ id, customerId, customerName, engagementId, tenantName, workload, seats, words, version },
    share: shareOfTenant({ seats, entitled }),
    recordedAt: link.recordedAt.toISOString(),
    recordedBy: names(link.recordedBy),
    may: { change: mayLinkInsight(actor, { customerId, engagementId }) },
  }
}

export function presentInsight(
  row: InsightKept,
  beside: Beside & { readonly names: Names; readonly notes: Insight['notes'] },
  actor: Actor,
): Insight {
  const { links, names, notes } = beside
  const bySeats = [...links].sort(
    (a, b) => (b.link.seats ?? 0) - (a.link.seats ?? 0) || a.customerName.localeCompare(b.customerName),
  )
  return {
    ...presentRow(row, beside),
    description: row.description,
    vendorAnswer: row.vendorAnswer,
    recordedAt: row.recordedAt.toISOString(),
    recordedBy: names(row.recordedBy),
    changedAt: row.changedAt.toISOString(),
    changedBy: names(row.changedBy),
    removedAt: row.deletedAt?.toISOString() ?? null,
    links: bySeats.map((placed) => presentLink(placed, names, actor)),
    notes,
    may: { change: mayRecordInsight(actor, {}) },
  }
}
