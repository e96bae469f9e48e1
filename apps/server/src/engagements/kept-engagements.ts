import type { IsoDate } from '@lotse/calendar'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import { concernedSince } from './basis-store.ts'
import { EDITION, type FactsForNow } from './facts-for-now.ts'
import type { EngagementKey } from './store.ts'

/** An engagement with what its last evaluation rested on. */
export interface KeptEngagement extends EngagementKey {
  readonly playbookId: string
  readonly playbookVersion: number
  /** Null where nothing is kept, another program kept it, or something was recorded since. */
  readonly basis: Basis | null
}

interface Basis {
  readonly facts: FactsForNow
  /** The day they were read or last gave something else. */
  readonly day: IsoDate
  /** Digest of what was found from them last. */
  readonly outcome: string | null
  readonly version: number
}

interface Row extends Record<string, unknown> {
  readonly customer_id: string
  readonly id: string
  readonly playbook_id: string
  readonly playbook_version: number
  readonly facts: FactsForNow | null
  readonly day: IsoDate
  readonly outcome: string | null
  readonly version: number
}

/** As many as fit into memory without being felt. */
const PAGE = 500

/** Every engagement that is not deleted, page by page in the order of its ids, customer by customer. In the portfolio scope. */
export async function* keptEngagements(tx: Transaction): AsyncGenerator<readonly KeptEngagement[]> {
  let after = sql`true`
  for (;;) {
    const { rows } = await tx.execute<Row>(sql`
      select e.customer_id, e.id, e.playbook_id, e.playbook_version, b.facts, b.day::text, b.outcome, b.version
      from lotse.engagement e
      left join lotse.evaluation_basis b on b.customer_id = e.customer_id and b.engagement_id = e.id
        and b.edition = ${EDITION} and not ${concernedSince}
      where e.deleted_at is null and ${after}
      order by e.customer_id, e.id limit ${PAGE}`)
    if (rows.length > 0) yield rows.map(present)
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = sql`(e.customer_id, e.id) > (${last.customer_id}::uuid, ${last.id}::uuid)`
  }
}

const present = (row: Row): KeptEngagement => ({
  customerId: customerId(row.customer_id),
  engagementId: row.id,
  playbookId: row.playbook_id,
  playbookVersion: row.playbook_version,
  basis: row.facts && { facts: row.facts, day: row.day, outcome: row.outcome, version: row.version },
})
