import type { IsoDate } from '@lotse/calendar'
import type { RoleCode, WorkKind } from '@lotse/contract'
import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../platform/access/actor.ts'
import { leadingRoles, leadsAll } from './policy.ts'

/** Who asks for work, when, and what of it. */
export interface Asked {
  readonly actor: Actor
  readonly today: IsoDate
  readonly now: Date
  readonly scope: 'mine' | 'team'
  readonly kind?: WorkKind | undefined
  readonly customerId?: string | undefined
  readonly role?: RoleCode | undefined
  /** Only what is due today or was before: what the sign in the navigation counts. */
  readonly onlyDue?: boolean | undefined
}

/** More lines of one kind than anybody works off; what is left out is the least urgent. */
export const MOST = 200

/** Whether every engagement is looked through. */
export const looksAtAll = ({ actor, scope }: Asked): boolean => scope === 'team' && leadsAll(actor, {})

/**
 * The engagements that are looked through, as the first part of a query: `mine` with customer, engagement and role. For
 * a team the role does not narrow: what anybody has to do there is listed.
 */
export function withMine(asked: Asked): SQL {
  const { actor, scope, customerId } = asked
  const at = customerId === undefined ? sql`` : sql` and a.customer_id = ${customerId}::uuid`
  if (looksAtAll(asked))
    return sql`with mine as materialized (
      select a.customer_id, a.engagement_id, null::text as role from lotse.portfolio_row a where true${at})`
  const held = scope === 'team' ? sql`null::text as role` : sql`a.role`
  const leading = scope === 'team' ? sql` and a.role = any(${sql.param([...leadingRoles])}::text[])` : sql``
  return sql`with mine as materialized (
      select distinct a.customer_id, a.engagement_id, ${held} from lotse.assignment a
      where a.person_id = ${actor.personId}::uuid and a.until is null${leading}${at})`
}

/** Narrows to one customer, where one was asked for. */
export const atCustomer = ({ customerId }: Asked, column: SQL): SQL =>
  customerId === undefined ? sql`` : sql` and ${column} = ${customerId}::uuid`

/** Narrows to what is due by today, where only that is asked for. */
export const dueNow = ({ onlyDue, today }: Asked, day: SQL): SQL =>
  onlyDue === true ? sql` and ${day} <= ${today}::date` : sql``
