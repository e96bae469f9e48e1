import type { RoleCode } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'

/** Whom to tell. Only active staff is ever told; whoever belongs to several of these is told once. */
export interface Recipients {
  readonly personIds?: readonly string[]
  /** Whoever holds one of these roles on the engagement. */
  readonly roles?: readonly RoleCode[]
  /** Whoever may approve expert requests. */
  readonly approvers?: boolean
}

/**
 * Who is told: active staff, for whoever is staff sees every customer; people of a customer are told nothing (PB114). Who
 * decides on expert requests is the partner managers' matter; where nobody is one, the administrators'.
 * @param doer who makes the change; told only where named
 */
export async function recipientsOf(
  tx: Transaction,
  engagementId: string | null,
  { personIds = [], roles = [], approvers = false }: Recipients,
  doer: string | null,
): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select p.id from lotse.person p
    where p.customer_id = ${ORGANISATION}::uuid and p.state = 'active' and (
      p.id = any (${sql.param([...personIds])}::uuid[])
      or p.id is distinct from ${doer}::uuid and (
        exists (
          select from lotse.assignment a
          where a.person_id = p.id and a.engagement_id = ${engagementId}::uuid and a.until is null
            and a.role = any (${sql.param([...roles])}::text[]))
        or ${approvers} and (
          'FPM' = any (p.organisation_roles)
          or 'administrator' = any (p.organisation_roles) and not exists (
            select from lotse.person f
            where f.customer_id = ${ORGANISATION}::uuid and f.state = 'active' and 'FPM' = any (f.organisation_roles)))))
    order by p.id`)
  return rows.map(({ id }) => id)
}
