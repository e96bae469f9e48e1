import { sql } from 'drizzle-orm'
import type { Change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { announcing } from '../platform/live/announce.ts'
import { concernedSince } from './basis-store.ts'
import type { DayChange } from './day-change.ts'

/** What days brought for engagements of one customer, written in few statements however many they are. */

/** What is to be stored about an engagement, unless its basis is another one by now. */
export interface DayToStore {
  readonly engagementId: string
  readonly version: number
  readonly change: DayChange
}

/** An engagement that is held now: `head`, the last event of the customer; null where one came that concerns it. */
interface Held {
  readonly id: string
  readonly head: string | null
}

/** What was derived is derived again should the computer fail right now; so nobody waits for the disk. */
export async function waitForNoDisk(tx: Transaction): Promise<void> {
  await tx.client.query('set local synchronous_commit = off')
}

/** Holds those that nobody evaluated meanwhile, in the order in which everybody does. */
export async function holdUnmoved(
  tx: Transaction,
  customerId: CustomerId,
  days: readonly DayToStore[],
): Promise<readonly Held[]> {
  const { rows } = await tx.execute<{ id: string; head: string | null }>(sql`
    select b.engagement_id as id, case when not ${concernedSince} then coalesce(c.seq, 0) end as head
    from lotse.engagement e
    join lotse.evaluation_basis b on b.customer_id = e.customer_id and b.engagement_id = e.id
    join unnest(${sql.param(days.map(({ engagementId }) => engagementId))}::uuid[],
      ${sql.param(days.map(({ version }) => version))}::int[]) as known(id, version)
      on known.id = b.engagement_id and known.version = b.version
    left join lotse.audit_chain c on c.customer_id = e.customer_id
    where e.customer_id = ${customerId}::uuid and e.deleted_at is null
    order by e.id for no key update of e, b`)
  return rows
}

/**
 * Writes what differs, in one statement: standing, actions, the row of the portfolio and what the next day starts from; and tells
 * open browsers. Like {@link waitForNoDisk}.
 */
export async function storeDays(
  { tx, customerId, now, today }: Change,
  days: readonly (DayToStore & { readonly head: string })[],
): Promise<void> {
  const found = days.map(({ engagementId, head, change: { found, row } }) => ({
    id: engagementId,
    head,
    phase: found.phase,
    evaluation: found.kept,
    outcome: found.outcome,
    ...(row !== null && { drawn: true, ...row }),
  }))
  const gone = days.flatMap(({ engagementId: id, change }) => change.gone.map((key) => ({ id, key })))
  const put = days.flatMap(({ engagementId: id, change }) => change.put.map((action) => ({ id, ...action })))
  await tx.execute(sql`
    with found as materialized (
      select * from json_to_recordset(${JSON.stringify(found)}::json) as f(id uuid, head bigint, phase text, evaluation jsonb,
        outcome text, drawn boolean, alarms int, warnings int, missing int, "nextRank" int, "nextDue" date)
    ), standing as (
      update lotse.standing s set phase = f.phase, evaluation = f.evaluation, evaluated_at = ${now.toISOString()}::timestamptz,
        evaluated_for = ${today}::date
      from found f where s.customer_id = ${customerId}::uuid and s.engagement_id = f.id
    ), gone as (
      delete from lotse.next_action n using json_to_recordset(${JSON.stringify(gone)}::json) as g(id uuid, key text)
      where n.customer_id = ${customerId}::uuid and n.engagement_id = g.id and n.key = g.key
    ), put as (
      insert into lotse.next_action as n (customer_id, engagement_id, key, position, kind, title, reason, due, urgency, role,
        target, since)
      select ${customerId}::uuid, p.id, p.key, p.position, p.kind, p.title, p.reason, p.due, p.urgency, p.role, p.target,
        ${now.toISOString()}::timestamptz
      from json_to_recordset(${JSON.stringify(put)}::json) as p(id uuid, key text, position int, kind text, title jsonb,
        reason jsonb, due date, urgency text, role text, target jsonb)
      on conflict (customer_id, engagement_id, key) do update set position = excluded.position, kind = excluded.kind,
        title = excluded.title, reason = excluded.reason, due = excluded.due, urgency = excluded.urgency,
        role = excluded.role, target = excluded.target
    ), drawn as (
      update lotse.portfolio_row r set phase = f.phase, alarms = f.alarms, warnings = f.warnings, missing = f.missing,
        next_rank = f."nextRank", next_due = f."nextDue"
      from found f where f.drawn and r.customer_id = ${customerId}::uuid and r.engagement_id = f.id
    ), rested as (
      update lotse.evaluation_basis b set outcome = f.outcome, day = ${today}::date, version = b.version + 1,
        trail_seq = f.head
      from found f where b.customer_id = ${customerId}::uuid and b.engagement_id = f.id
    )
    select set_config('synchronous_commit', 'off', true), ${announcing(customerId, ['engagement'])}`)
}
